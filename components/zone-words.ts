import { offsetAt, wallTimeAt } from '@/lib/calendar/wall-clock';
import type { Meeting } from '@/lib/interview/interview-schema';
import { clockStyle, timeWords } from '@/lib/words/times';
import { direction, numberWords, words } from '@/lib/words/words';

/** The time zones of the two who talk, by their IANA names; `theirs` is `null` while it is not known. */
export type Zones = { mine: string; theirs: string | null };

const date: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };

/** "Thu, 26 Nov 2026, 15:00 for you (Europe/Kyiv, UTC+02:00)" */
export function forMeWords(at: number, zone: string): string {
  return words('meeting.forYou', zonedParts(at, zone));
}

/** "lands Thu, 26 Nov 2026, 08:00 for them (America/New_York, UTC-05:00)" */
export function forThemWords(at: number, zone: string): string {
  return words('meeting.forThem', zonedParts(at, zone));
}

/** The call for the chat, in both zones, so that nobody takes it for another time, whatever language they read. */
export function chatWords({ at, minutes }: Meeting, { mine, theirs }: Zones): string {
  const parts = { mine: plainMoment(at, mine), minutes: numberWords(minutes, { useGrouping: false }) };
  if (theirs === null || theirs === mine) return words('meeting.chatOne', parts);
  return words('meeting.chat', { ...parts, theirs: plainMoment(at, theirs) });
}

/** "2026-11-26 15:00 Europe/Kyiv (UTC+02:00) = 2026-11-26 08:00 America/New York (UTC-05:00)", within any sentence. */
export function callTimes(at: number, { mine, theirs }: Zones): string {
  const forMe = plainMoment(at, mine);
  return theirs === null || theirs === mine ? forMe : `${forMe} = ${plainMoment(at, theirs)}`;
}

/** "UTC+02:00", also where the text around it runs the other way. */
export function offsetWords(at: number, zone: string): string {
  return isolated(`UTC${offsetAt(at, zone)}`);
}

/** "Europe/Kyiv" as people write it. */
export function zoneName(zone: string): string {
  return zone.replaceAll('_', ' ');
}

function zonedParts(at: number, zone: string) {
  const moment = timeWords(at, { ...date, ...clockStyle(), timeZone: zone });
  return { moment, zone: isolated(zoneName(zone)), offset: offsetWords(at, zone) };
}

/** "2026-11-26 15:00 Europe/Kyiv (UTC+02:00)" */
function plainMoment(at: number, zone: string): string {
  const wall = wallTimeAt(at, zone);
  return `${wall.date} ${wall.time} ${zoneName(zone)} (UTC${offsetAt(at, zone)})`;
}

/** Signs and figures that belong together keep their order within Arabic. */
function isolated(text: string): string {
  return direction() === 'rtl' ? `\u2066${text}\u2069` : text;
}
