import { titleWords } from '@/components/interview-words';
import { longLengthWords } from '@/components/length-words';
import { forMeWords, forThemWords, type Zones } from '@/components/zone-words';
import type { CalendarEvent } from '@/lib/calendar/calendar-file';
import type { Dossier } from '@/lib/interview/dossier';
import type { Meeting } from '@/lib/interview/interview-schema';
import { words } from '@/lib/words/words';
import type { Services } from '../../services';

/** A day, an hour and ten minutes ahead. Minutes. */
const alarms = [1440, 60, 10];

/** The call as an appointment for the user's own calendar. */
export function calendarEventOf(
  { view, meetingRevision, noShowPlan }: Dossier,
  { at, minutes }: Meeting,
  { mine, theirs }: Zones,
  addressOf: Services['addressOf'],
): CalendarEvent {
  const title = words('meeting.calendarTitle', { title: titleWords(view.title) });
  const lines = [
    view.client && words('meeting.calendarClient', { client: view.client }),
    forMeWords(at, mine),
    theirs && forThemWords(at, theirs),
    noShowPlan && words('meeting.calendarNoShow', { plan: noShowPlan }),
  ];
  return {
    eventId: `${view.interviewId}-call@greenroom`,
    revision: meetingRevision,
    at,
    minutes,
    title,
    description: lines.filter(Boolean).join('\n'),
    address: addressOf(view.keys),
    alarms: alarms.map((minutesAhead) => ({
      minutesAhead,
      words: words('meeting.alarm', { title, length: longLengthWords(minutesAhead * 60_000) }),
    })),
  };
}
