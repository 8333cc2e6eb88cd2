import { useId } from 'preact/hooks';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { words } from '@/lib/words/words';
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
        return { problem: { at: quietFrom === null ? 'from' : 'to', words: words('options.fillInTimes') } };
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
    <div class="field" role="group" aria-label={words('options.notifications.quiet')}>
      <span aria-hidden="true">{words('options.notifications.quiet')}</span>
      <span class="entry" {...draft.leaving}>
        <TimeField label={words('options.notifications.quietFrom')} {...field('from')} />
        <span aria-hidden="true">–</span>
        <TimeField label={words('options.notifications.quietUntil')} {...field('to')} />
      </span>
      <p id={`${id}-hint`} class="light">
        {length === 0
          ? words('options.notifications.quietNone')
          : words('options.notifications.quietHint', { duration: durationWords(length) })}
      </p>
      <ProblemLine id={`${id}-problem`} words={draft.problem?.words ?? null} />
    </div>
  );
}

function quietWords(quiet: Quiet): string {
  if (quietMinutes(quiet) === 0) return words('options.notifications.quietOff');
  return words('options.notifications.quietChanged', {
    times: timesWords({ from: quiet.quietFrom, to: quiet.quietTo }),
  });
}
