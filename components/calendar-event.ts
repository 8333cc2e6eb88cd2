import type { CalendarEvent } from '@/lib/calendar/calendar-file';
import type { Meeting } from '@/lib/interview/interview-schema';
import type { Key } from '@/lib/interview/sighting-schema';
import { words } from '@/lib/words/words';
import { titleWords } from './interview-words';
import { longLengthWords } from './length-words';
import { forMeWords, forThemWords, type Zones } from './zone-words';

/** A day, an hour and ten minutes ahead. Minutes. */
const alarms = [1440, 60, 10];

/** Whose call it is. `meetingRevision` goes up with each change of the plan. */
export type CallOf = {
  interviewId: Key;
  title: string | null;
  client: string | null;
  meetingRevision: number;
  noShowPlan: string | null;
  /** Where on Upwork the interview goes on; `null` where that is not known. */
  address: string | null;
};

/** The call as an appointment for the user's own calendar. */
export function calendarEventOf(
  { interviewId, title: job, client, meetingRevision, noShowPlan, address }: CallOf,
  { at, minutes }: Meeting,
  { mine, theirs }: Zones,
): CalendarEvent {
  const title = words('meeting.calendarTitle', { title: titleWords(job) });
  const lines = [
    client && words('meeting.calendarClient', { client }),
    forMeWords(at, mine),
    theirs && forThemWords(at, theirs),
    noShowPlan && words('meeting.calendarNoShow', { plan: noShowPlan }),
  ];
  return {
    eventId: `${interviewId}-call@greenroom`,
    revision: meetingRevision,
    at,
    minutes,
    title,
    description: lines.filter(Boolean).join('\n'),
    address,
    alarms: alarms.map((minutesAhead) => ({
      minutesAhead,
      words: words('meeting.alarm', { title, length: longLengthWords(minutesAhead * 60_000) }),
    })),
  };
}
