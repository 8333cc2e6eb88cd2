import { useState } from 'preact/hooks';
import type { Meeting } from '@/lib/interview/interview-schema';
import { numberWords, words } from '@/lib/words/words';
import { localTimeOf, momentOf } from './local-time';
import { FormButtons } from './FormButtons';

type Props = {
  meeting: Meeting | null;
  now: number;
  onMeeting: (meeting: Meeting) => Promise<boolean>;
  onDone: () => void;
};

const hour = 3_600_000;
const longest = 600;

/** Date, time and length of a call. What was typed stays until it is stored. */
export function MeetingForm({ meeting, now, onMeeting, onDone }: Props) {
  const [start, setStart] = useState(() => localTimeOf(meeting?.at ?? Math.ceil((now + hour) / hour) * hour));
  const [length, setLength] = useState(String(meeting?.minutes ?? 30));
  const [problem, setProblem] = useState(false);

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const at = momentOf(start);
    const minutes = Number(length);
    const valid = at !== null && Number.isInteger(minutes) && minutes >= 1 && minutes <= longest;
    setProblem(!valid);
    if (valid && (await onMeeting({ at, minutes }))) onDone();
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <div class="fields">
        <label>
          {words('call.starts')}
          <input
            type="datetime-local"
            value={start}
            aria-invalid={problem}
            onInput={(event) => setStart(event.currentTarget.value)}
          />
        </label>
        <label>
          {words('call.minutes')}
          <input
            type="number"
            min={1}
            max={longest}
            value={length}
            aria-invalid={problem}
            onInput={(event) => setLength(event.currentTarget.value)}
          />
        </label>
      </div>
      {problem && (
        <p class="problem" role="alert">
          {words('call.problem', { longest: numberWords(longest) })}
        </p>
      )}
      <FormButtons submit={words('call.save')} onCancel={onDone} />
    </form>
  );
}
