import { useRef, useState } from 'preact/hooks';
import type { Meeting } from '@/lib/interview/interview-schema';
import { countWords, words } from '@/lib/words/words';
import { MeetingForm } from './MeetingForm';
import { dateWords } from './moment-words';

type Props = {
  meeting: Meeting | null;
  now: number;
  busy: boolean;
  canType: boolean;
  /** Answers whether it was stored. */
  onMeeting: (meeting: Meeting | null) => Promise<boolean>;
};

/** The planned call; where typing is safe also the ways to plan, change and clear it. */
export function MeetingLine({ meeting, now, busy, canType, onMeeting }: Props) {
  const [editing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  if (!meeting && !canType) return null;

  function finish(): void {
    setEditing(false);
    editButton.current?.focus();
  }

  async function clear(): Promise<void> {
    editButton.current?.focus(); // the pressed button vanishes
    await onMeeting(null);
  }

  return (
    <section class="meeting" aria-label={words('call.title')} aria-busy={busy}>
      <div class="line">
        <p>{meeting ? meetingWords(meeting, now) : <span class="light">{words('call.none')}</span>}</p>
        {canType && (
          <div class="actions">
            <button
              type="button"
              ref={editButton}
              class="link"
              aria-expanded={editing}
              onClick={() => setEditing(!editing)}
            >
              {words(meeting ? 'call.change' : 'call.plan')}
            </button>
            {meeting && (
              <button type="button" class="link" onClick={() => void clear()}>
                {words('call.clear')}
              </button>
            )}
          </div>
        )}
      </div>
      {editing && <MeetingForm meeting={meeting} now={now} onMeeting={onMeeting} onDone={finish} />}
    </section>
  );
}

/** "Call on Thu, 26 Nov, 15:00, 30 min" */
function meetingWords({ at, minutes }: Meeting, now: number): string {
  const held = at + minutes * 60_000 <= now;
  const length = countWords('length.short.minutes', minutes);
  return words(held ? 'call.held' : 'call.planned', { time: dateWords(at), length });
}
