import { useState } from 'preact/hooks';
import { words } from '@/lib/words/words';
import { localTimeOf, momentOf } from './local-time';

type Props = { now: number; onPick: (at: number) => void };

const hour = 3_600_000;

/** A moment to come, typed or picked. Only for our own pages. */
export function PickTime({ now, onPick }: Props) {
  const [text, setText] = useState(() => localTimeOf(now + hour));
  const [problem, setProblem] = useState(false);

  function pick(event: Event): void {
    event.preventDefault();
    const at = momentOf(text);
    if (at !== null && at > now) onPick(at);
    else setProblem(true);
  }

  return (
    <form class="pick" noValidate onSubmit={pick}>
      <input
        type="datetime-local"
        aria-label={words('snooze.until')}
        aria-invalid={problem}
        min={localTimeOf(now)}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setProblem(false);
        }}
      />
      <button type="submit" class="button small">
        {words('snooze.snooze')}
      </button>
      {problem && (
        <p class="problem" role="alert">
          {words('snooze.past')}
        </p>
      )}
    </form>
  );
}
