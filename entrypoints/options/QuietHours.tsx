import { useId } from 'preact/hooks';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { minuteOf, timesWords, timeText } from './clock';
import { durationWords } from './duration';
import { ProblemLine } from './ProblemLine';
import { quietMinutes } from './quiet';
import { TimeField } from './TimeField';
import { useDraft } from './use-draft';

type Shown = NudgeSettings['notifications'];
type Props = { notifications: Shown; onStore: (words: string, part: Partial<Shown>) => Promise<boolean> };
type Quiet = Pick<Shown, 'quietFrom' | 'quietTo'>;

/** When nothing is shown. */
export function QuietHours({ notifications, onStore }: Props) {
  const id = useId();
  const draft = useDraft({
    stored: { from: timeText(notifications.quietFrom), to: timeText(notifications.quietTo) },
    read: (texts) => {
      const [quietFrom, quietTo] = [minuteOf(texts.from), minuteOf(texts.to)];
      if (quietFrom === null || quietTo === null)
        return { problem: { at: quietFrom === null ? 'from' : 'to', words: 'Fill in both times.' } };
      return { value: { quietFrom, quietTo } };
    },
    store: (quiet: Quiet) => onStore(quietWords(quiet), quiet),
  });
  const field = (name: 'from' | 'to') => ({
    text: draft.texts[name],
    invalid: draft.problemAt(name) !== null,
    describedBy: `${id}-hint ${id}-problem`,
    onText: (text: string) => draft.type(name, text),
  });
  const length = quietMinutes(notifications);

  return (
    <div class="field" role="group" aria-label="Quiet hours">
      <span aria-hidden="true">Quiet hours</span>
      <span class="entry" {...draft.leaving}>
        <TimeField label="Quiet from" {...field('from')} />
        <span aria-hidden="true">–</span>
        <TimeField label="Quiet until" {...field('to')} />
      </span>
      <p id={`${id}-hint`} class="light">
        {length === 0
          ? 'No quiet hours, since both times are the same.'
          : `Nothing is shown for these ${durationWords(length)}. For no quiet hours, enter the same time twice.`}
      </p>
      <ProblemLine id={`${id}-problem`} words={draft.problem?.words ?? null} />
    </div>
  );
}

function quietWords(quiet: Quiet): string {
  if (quietMinutes(quiet) === 0) return 'no quiet hours';
  return `quiet ${timesWords({ from: quiet.quietFrom, to: quiet.quietTo })}`;
}
