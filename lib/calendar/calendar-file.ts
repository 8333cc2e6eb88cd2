import { foldLine, utcTime, textValue } from './calendar-line';

/** One appointment. Times are ms since 1970. */
export type CalendarEvent = {
  /** The same appointment has the same one, whenever it is written: calendars then change it instead of adding another. */
  eventId: string;
  /** One more after each change, so that calendars take the newer one. */
  revision: number;
  at: number;
  minutes: number;
  title: string;
  /** Plain text; may have several lines. */
  description: string;
  address: string | null;
  /** Minutes ahead at which it is to be reminded of, each with the words that are then shown. */
  alarms: readonly { minutesAhead: number; words: string }[];
};

/** A file of the type text/calendar (RFC 5545) with these appointments, written at `now` (ms since 1970). */
export function calendarFile(events: readonly CalendarEvent[], now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Greenroom//Greenroom for Upwork//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, now: number): string[] {
  const { eventId, revision, at, minutes, title, description, address, alarms } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(eventId)}`,
    `DTSTAMP:${utcTime(now)}`,
    `SEQUENCE:${revision}`,
    `DTSTART:${utcTime(at)}`,
    `DTEND:${utcTime(at + minutes * 60_000)}`,
    `SUMMARY:${textValue(title)}`,
    ...(description ? [`DESCRIPTION:${textValue(description)}`] : []),
    ...(address ? [`URL:${new URL(address).href}`] : []),
    ...alarms.flatMap(alarmLines),
    'END:VEVENT',
  ];
}

function alarmLines({ minutesAhead, words }: CalendarEvent['alarms'][number]): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${textValue(words)}`,
    `TRIGGER:-PT${minutesAhead}M`,
    'END:VALARM',
  ];
}
