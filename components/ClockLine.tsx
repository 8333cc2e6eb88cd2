import type { InterviewView } from '@/lib/interview/view-schema';
import { countWords, locale, words } from '@/lib/words/words';
import { clockLook, clockWords, elapsed, soonLevel } from './clock-words';
import { isCoarse, middleOf } from './length-words';
import { momentWords } from './moment-words';
import { reasonWords } from './reason-words';
import type { InterviewActs } from './use-interview-acts';

type Props = { view: InterviewView; acts: InterviewActs; now: number };

const day = 86_400_000;

/** Whose turn it is, for how long and how that is known; and the user's word on it. */
export function ClockLine({ view, acts, now }: Props) {
  const busy = acts.pending.has('turn');
  return (
    <section class="clock" aria-label={words('clock.title')} aria-busy={busy}>
      <div class="said">
        <p class={`figure ${clockLook(view)}`}>{figureWords(view, now)}</p>
        <p class="light">{sentences(view, now).join(' ')}</p>
      </div>
      <div class="buttons">
        <button type="button" class="button small" onClick={() => acts.sayWrote('client')}>
          {words('clock.theyWrote')}
        </button>
        <button type="button" class="button small" onClick={() => acts.sayWrote('me')}>
          {words('clock.iReplied')}
        </button>
      </div>
    </section>
  );
}

function figureWords(view: InterviewView, now: number): string {
  if (view.turn === 'unknown') return words('clock.whoWroteLast');
  return view.turn === 'nobody' ? words('clock.nobody') : capitalised(clockWords(view, now));
}

/** Where there is a reason, it says itself when it was seen. */
function sentences({ clock, why, dormant }: InterviewView, now: number): string[] {
  const said: string[] = [];
  if (clock) {
    const since = isCoarse(clock.since) ? 'clock.sentence.sinceAbout' : 'clock.sentence.since';
    said.push(words(since, { time: momentWords(middleOf(clock.since), now) }));
  }
  if (why) said.push(reasonWords(why));
  if (clock?.likely) said.push(words('clock.sentence.likely'));
  const soon = clock && soonLevel(clock);
  if (soon) said.push(words(`clock.sentence.soon.${soon}`));
  if (clock?.stale && !why) said.push(words('clock.sentence.seen', { time: momentWords(clock.seenAt, now) }));
  if (dormant && clock) said.push(countWords('clock.sentence.dormant', Math.floor(elapsed(clock, now) / day)));
  if (dormant && !clock) said.push(words('clock.sentence.dormantLong'));
  return said;
}

/** The first letter, which in Spanish may come after a mark: "¿Te toca?" */
function capitalised(text: string): string {
  return text.replace(/\p{L}/u, (first) => first.toLocaleUpperCase(locale()));
}
