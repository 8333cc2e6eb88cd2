import { useId, useState } from 'preact/hooks';
import { offsetWords, zoneName, type Zones } from '@/components/zone-words';
import { momentsAt, wallTimeAt, type WallTime } from '@/lib/calendar/wall-clock';
import type { Meeting } from '@/lib/interview/interview-schema';
import { numberWords, words } from '@/lib/words/words';
import { BothZones } from './BothZones';
import { FormButtons } from '@/components/FormButtons';

type Props = {
  meeting: Meeting | null;
  zones: Zones;
  now: number;
  /** Answers whether it was stored. */
  onMeeting: (meeting: Meeting) => Promise<boolean>;
  onDone: () => void;
};

const hour = 3_600_000;
const longest = 600;
const usual = [15, 20, 30, 45, 60, 90];

/** Date, time and length of a call, on the clock of one of the two; what that is on the other's is shown at once. */
export function MeetingEditor({ meeting, zones: { mine, theirs }, now, onMeeting, onDone }: Props) {
  const id = useId();
  const [zone, setZone] = useState(mine);
  const [wall, setWall] = useState<WallTime>(() =>
    wallTimeAt(meeting?.at ?? Math.ceil((now + hour) / hour) * hour, mine),
  );
  const [length, setLength] = useState(String(meeting?.minutes ?? 30));
  const [isSecond, setSecond] = useState(false);
  const [wasTried, setTried] = useState(false);

  const moments = momentsAt(wall, zone);
  const at = (isSecond ? moments?.[1] : undefined) ?? moments?.[0] ?? null;
  const minutes = Number(length);
  const problem = problemOf(moments, minutes);

  /** The clock changes, the moment stays. */
  function changeZone(to: string): void {
    if (at !== null) setWall(wallTimeAt(at, to));
    setZone(to);
  }

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (at !== null && !problem && (await onMeeting({ at, minutes }))) onDone();
  }

  return (
    <form class="meeting-editor" noValidate onSubmit={(event) => void save(event)}>
      <div class="fields">
        <label>
          {words('meeting.date')}
          <input
            type="date"
            value={wall.date}
            aria-invalid={moments === null || moments.length === 0}
            aria-describedby={`${id}-problem`}
            onInput={({ currentTarget: { value } }) => setWall((wall) => ({ ...wall, date: value }))}
          />
        </label>
        <label>
          {words('meeting.time')}
          <input
            type="time"
            value={wall.time}
            aria-invalid={moments === null || moments.length === 0}
            aria-describedby={`${id}-problem`}
            onInput={({ currentTarget: { value } }) => setWall((wall) => ({ ...wall, time: value }))}
          />
        </label>
        <label>
          {words('meeting.minutes')}
          <input
            type="number"
            min={1}
            max={longest}
            list={`${id}-lengths`}
            value={length}
            aria-invalid={!isLength(minutes)}
            aria-describedby={`${id}-problem`}
            onInput={(event) => setLength(event.currentTarget.value)}
          />
        </label>
        <datalist id={`${id}-lengths`}>
          {usual.map((minutes) => (
            <option key={minutes} value={minutes} />
          ))}
        </datalist>
      </div>
      {theirs !== null && theirs !== mine && (
        <fieldset>
          <legend>{words('meeting.clockOf')}</legend>
          {[mine, theirs].map((each) => (
            <label key={each} class="check">
              <input type="radio" name={`${id}-zone`} checked={each === zone} onChange={() => changeZone(each)} />
              {words(each === mine ? 'meeting.myClock' : 'meeting.theirClock', { zone: zoneName(each) })}
            </label>
          ))}
        </fieldset>
      )}
      {moments?.length === 2 && (
        <fieldset>
          <legend>{words('meeting.twice')}</legend>
          {moments.map((moment, index) => (
            <label key={moment} class="check">
              <input
                type="radio"
                name={`${id}-which`}
                checked={(index === 1) === isSecond}
                onChange={() => setSecond(index === 1)}
              />
              {words(index === 0 ? 'meeting.first' : 'meeting.second', { offset: offsetWords(moment, zone) })}
            </label>
          ))}
        </fieldset>
      )}
      <div id={`${id}-problem`} role="status">
        {at !== null && <BothZones at={at} zones={{ mine, theirs }} />}
        {problem && (wasTried || moments?.length === 0) && (
          <p class="problem">{words(problem, { longest: numberWords(longest) })}</p>
        )}
        {!problem && at !== null && at < now && <p class="problem">{words('meeting.past')}</p>}
      </div>
      <FormButtons submit={words('meeting.save')} onCancel={onDone} />
    </form>
  );
}

function problemOf(moments: readonly number[] | null, minutes: number) {
  if (moments === null) return 'meeting.noTime';
  if (moments.length === 0) return 'meeting.skipped';
  return isLength(minutes) ? null : 'meeting.noLength';
}

function isLength(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= longest;
}
