/** What the clock and the calendar on a wall show: "2026-11-26", "15:00". */
export type WallTime = { date: string; time: string };

/**
 * The moments (ms since 1970) at which they show that in `zone`: mostly one; none where clocks are set forward over it,
 * two where they are set back. `null` for what is no date, time or zone.
 */
export function momentsAt({ date, time }: WallTime, zone: string): number[] | null {
  if (!isZone(zone)) return null;
  try {
    const shown = Temporal.PlainDate.from(date, { overflow: 'reject' }).toPlainDateTime(Temporal.PlainTime.from(time));
    const both = (['earlier', 'later'] as const).map((disambiguation) =>
      shown.toZonedDateTime(zone, { disambiguation }),
    );
    const real = both.filter((moment) => moment.toPlainDateTime().equals(shown));
    return [...new Set(real.map(({ epochMilliseconds }) => epochMilliseconds))];
  } catch {
    return null; // how Temporal says that it is none
  }
}

/** What they show in `zone` at `at` (ms since 1970). */
export function wallTimeAt(at: number, zone: string): WallTime {
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return { date: moment.toPlainDate().toString(), time: moment.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/** How far they are ahead of UTC in `zone` at `at` (ms since 1970): "+02:00", "-05:00". */
export function offsetAt(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offset;
}

/** The zone of this name, however it is cased; `null` where there is none. Browsers know more names than they list. */
export function zoneNamed(name: string, listed: readonly string[]): string | null {
  const wanted = name.trim().replaceAll(' ', '_');
  const found = listed.find((each) => each.toLowerCase() === wanted.toLowerCase());
  return found ?? (isZone(wanted) ? wanted : null);
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false; // how Intl says that there is none
  }
  return /^[A-Za-z]/.test(name); // it also takes offsets, which know nothing of summer time
}
