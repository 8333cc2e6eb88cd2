import type { InterviewView } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';
import { momentWords } from './moment-words';
import type { InterviewActs } from './use-interview-acts';

type Props = { snoozed: NonNullable<InterviewView['snoozed']>; acts: InterviewActs; now: number; onGone: () => void };

/** Until when reminders are put off. `onGone`: the focused button vanishes. */
export function SnoozedLine({ snoozed: { until, unlessTheyWrite, kind }, acts, now, onGone }: Props) {
  function wakeUp(): void {
    acts.snooze({ kind, anchor: '' }, now, false);
    onGone();
  }

  return (
    <section class="line" aria-label={words('snooze.snoozed')} aria-busy={acts.pending.has('nudge')}>
      <p class="light">
        {words(unlessTheyWrite ? 'snooze.toldUnless' : 'snooze.told', { time: momentWords(until, now) })}
      </p>
      <button type="button" class="link" onClick={wakeUp}>
        {words('snooze.wake')}
      </button>
    </section>
  );
}
