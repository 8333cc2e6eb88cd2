import { useId } from 'preact/hooks';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { words } from '@/lib/words/words';
import { minuteOf, minuteWords, timeText } from './clock';
import { ProblemLine } from './ProblemLine';
import { isQuietAt } from './quiet';
import { TimeField } from './TimeField';
import { useDraft } from './use-draft';

type Shown = NudgeSettings['notifications'];
type Props = { notifications: Shown; onStore: (words: string, part: Partial<Shown>) => Promise<boolean> };

const nine = 540;

/** One notification about everything, once a day. */
export function Digest({ notifications, onStore }: Props) {
  const id = useId();
  const { digestAt } = notifications;
  const store = (digestAt: number) =>
    onStore(words('options.notifications.digestChanged', { time: minuteWords(digestAt) }), { digestAt });
  const draft = useDraft({
    stored: { at: timeText(digestAt ?? nine) },
    read: ({ at }) => {
      const value = minuteOf(at);
      return value === null ? { problem: { at: 'at', words: words('options.fillInTime') } } : { value };
    },
    store,
  });

  return (
    <div class="field" role="group" aria-label={words('options.notifications.digest')}>
      <label class="check">
        <input
          type="checkbox"
          checked={digestAt !== null}
          onChange={({ currentTarget: { checked } }) =>
            void (checked ? store(nine) : onStore(words('options.notifications.noDigest'), { digestAt: null }))
          }
        />
        {words('options.notifications.digestEachDay')}
      </label>
      {digestAt !== null && (
        <span class="entry" {...draft.leaving}>
          <span aria-hidden="true">{words('options.notifications.digestAt')}</span>
          <TimeField
            label={words('options.notifications.digestTime')}
            text={draft.texts.at}
            invalid={draft.problem !== null}
            describedBy={`${id}-hint ${id}-problem`}
            onText={(text) => draft.type('at', text)}
          />
        </span>
      )}
      <p id={`${id}-hint`} class="light">
        {words('options.notifications.digestHint')}
        {digestAt !== null && isQuietAt(digestAt, notifications) && ` ${words('options.notifications.digestQuiet')}`}
      </p>
      <ProblemLine id={`${id}-problem`} words={draft.problem?.words ?? null} />
    </div>
  );
}
