import type { Span, Week } from '@/lib/nudge/nudge-settings';
import { locale, numberWords, words } from '@/lib/words/words';
import { timesWords } from './clock';

/** Hours as one says them: those over midnight belong to the day they begin on, and `to` is then more than 1440. */
export type Shift = Span;
/** The shifts of each weekday, Monday first. */
export type Shifts = Shift[][];

/** Answers whether it was stored; `edit` answers `null` when it is no longer possible. `words` say what is changed. */
export type EditShifts = (words: string, edit: (shifts: Shifts) => Shifts | null) => Promise<boolean>;

/** Monday is 0. */
export const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/** "Monday" */
export function weekdayName(weekday: number): string {
  // The fifth of January 1970 was a Monday.
  const date = Date.UTC(1970, 0, 5 + weekday);
  return new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' }).format(date);
}

const day = 1440;
/** Longer ones that end "before" they begin are a slip rather than a night's work. */
const longestNight = 720;
const mostSpans = 8;

/** A week as one says it: a span up to midnight and one from it are one shift, if they could be entered as one. */
export function joinWeek(week: Week): Shifts {
  return week.map((spans, weekday) => {
    const night = nightFrom(week, weekday);
    const before = nightFrom(week, (weekday + 6) % 7);
    return spans.filter(({ from }) => !(before && from === 0)).map((span) => (night && span.to === day ? night : span));
  });
}

/** A week as it is stored: what is worked after midnight belongs to the next day. */
export function splitWeek(shifts: Shifts): Week {
  return shifts.map((today, weekday) => {
    const yesterday = shifts[(weekday + 6) % 7] ?? [];
    const mornings = yesterday.filter(({ to }) => to > day).map(({ to }) => ({ from: 0, to: to - day }));
    const own = today.map(({ from, to }) => ({ from, to: Math.min(to, day) }));
    return [...mornings, ...own].sort((a, b) => a.from - b.from);
  });
}

/** The shift between two times of day. */
export function shiftBetween(from: number, to: number): { value: Shift } | { problem: string } {
  const shift = { from, to: to <= from ? to + day : to };
  if (from === to && from > 0) return { problem: words('options.hours.sameTime') };
  if (shift.to > day && shift.to - from > longestNight) return { problem: words('options.hours.endsBefore') };
  return { value: shift };
}

/** Why a shift cannot stand on this day beside the others; `null` when it can. */
export function problemBeside(others: Shifts, weekday: number, shift: Shift): string | null {
  const taken = overlapWith(others, weekday, shift);
  if (taken)
    return words('options.hours.overlaps', { times: timesWords(taken.shift), day: weekdayName(taken.weekday) });
  return isTooFull(withDay(others, weekday, (today) => [...today, shift]))
    ? words('options.hours.tooMany', { most: numberWords(mostSpans) })
    : null;
}

function overlapWith(shifts: Shifts, weekday: number, { from, to }: Shift): { weekday: number; shift: Shift } | null {
  for (const [other, each] of shifts.entries()) {
    for (const shift of each) {
      // Sunday's night reaches into Monday.
      for (const turn of [-7, 0, 7]) {
        const apart = (other - weekday + turn) * day;
        if (apart + shift.from < to && from < apart + shift.to) return { weekday: other, shift };
      }
    }
  }
  return null;
}

/** Hours to begin with on a day: a usual day, or the next free hour after what is there. `null` when none is free. */
export function freeShift(shifts: Shifts, weekday: number): Shift | null {
  const end = Math.max(0, ...(shifts[weekday] ?? []).map(({ to }) => to));
  const first = end > 0 ? Math.ceil(end / 60) + 1 : 0;
  const hours = Array.from({ length: 24 }, (_, hour) => ({ from: ((first + hour) % 24) * 60 }));
  return (
    [{ from: 540, to: 1080 }, ...hours.map(({ from }) => ({ from, to: from + 60 }))].find(
      (shift) => !problemBeside(shifts, weekday, shift),
    ) ?? null
  );
}

/** The week with one day changed. */
export function withDay(shifts: Shifts, weekday: number, edit: (today: Shift[]) => Shift[]): Shifts {
  return shifts.map((today, each) => (each === weekday ? edit(today).sort((a, b) => a.from - b.from) : today));
}

/** The week with the hours of one day on others too. */
export function copyDay(shifts: Shifts, weekday: number, to: readonly number[]): Shifts {
  return shifts.map((today, each) => (to.includes(each) ? (shifts[weekday] ?? []) : today));
}

export function without(shift: Shift): (today: Shift[]) => Shift[] {
  return (today) => today.filter(({ from, to }) => from !== shift.from || to !== shift.to);
}

/** Whether a week can be stored: no time is counted twice, no day holds too much. */
export function isSound(shifts: Shifts): boolean {
  return (
    !isTooFull(shifts) &&
    splitWeek(shifts).every((spans) => spans.every(({ from }, at) => from >= (spans[at - 1]?.to ?? 0)))
  );
}

function isTooFull(shifts: Shifts): boolean {
  return splitWeek(shifts).some((spans) => spans.length > mostSpans);
}

export function minutesOfWeek(week: Week): number {
  return week.flat().reduce((sum, { from, to }) => sum + to - from, 0);
}

/** The shift over the midnight after this day. */
function nightFrom(week: Week, weekday: number): Shift | null {
  const evening = week[weekday]?.find(({ to }) => to === day);
  const morning = week[(weekday + 1) % 7]?.find(({ from }) => from === 0);
  if (!evening || !morning) return null;
  const night = shiftBetween(evening.from, morning.to);
  return 'value' in night && night.value.to > day ? night.value : null;
}
