import { useId } from 'preact/hooks';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { minuteOf, timeText } from './clock';
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
  const store = (digestAt: number) => onStore(`digest at ${timeText(digestAt)}`, { digestAt });
  const draft = useDraft({
    stored: { at: timeText(digestAt ?? nine) },
    read: ({ at }) => {
      const value = minuteOf(at);
      return value === null ? { problem: { at: 'at', words: 'Fill in the time.' } } : { value };
    },
    store,
  });

  return (
    <div class="field" role="group" aria-label="Digest">
      <label class="check">
        <input
          type="checkbox"
          checked={digestAt !== null}
          onChange={({ currentTarget: { checked } }) =>
            void (checked ? store(nine) : onStore('no digest', { digestAt: null }))
          }
        />
        A digest each day
      </label>
      {digestAt !== null && (
        <span class="entry" {...draft.leaving}>
          <span aria-hidden="true">at</span>
          <TimeField
            label="Time of the digest"
            text={draft.texts.at}
            invalid={draft.problem !== null}
            describedBy={`${id}-hint ${id}-problem`}
            onText={(text) => draft.type('at', text)}
          />
        </span>
      )}
      <p id={`${id}-hint`} class="light">
        One notification about everything that is due, and none when nothing is.
        {digestAt !== null &&
          isQuietAt(digestAt, notifications) &&
          ' This time lies in the quiet hours, so it comes when they end.'}
      </p>
      <ProblemLine id={`${id}-problem`} words={draft.problem?.words ?? null} />
    </div>
  );
}
