/** Working days, one after the other. All in ms since 1970, but for `lasts`. */
export type Schedule = {
  /** When the first one begins in truth. */
  begins: number;
  /** How long each lasts in truth, ms. */
  lasts: number;
  /** What the clock shows at its beginning and at its end. */
  days: readonly { from: number; to: number }[];
};

export type Clock = ReturnType<typeof clockOf>;

/**
 * A clock that runs faster by day, and that nights and weekends jump over, as they do over a computer that sleeps. It needs
 * nothing but the true time, so every script reads the same from it, also one that begins anew. Its text is put into the
 * build: it may use nothing from outside.
 */
export function clockOf({ begins, lasts, days }: Schedule) {
  type Day = Schedule['days'][number];
  const dayAt = (index: number) => days[index] as Day;
  const pace = ({ from, to }: Day) => (to - from) / lasts;

  /** What it shows at a moment in truth. Before the first day it runs as others do. */
  function shown(real: number): number {
    const index = Math.min(Math.max(Math.floor((real - begins) / lasts), 0), days.length - 1);
    const passed = real - begins - index * lasts;
    const day = dayAt(index);
    return Math.round(day.from + (passed < 0 ? passed : passed * pace(day)));
  }

  /** When it will show that, in truth; what lies in a night comes in the morning. */
  function real(at: number): number {
    const found = days.findIndex(({ to }) => at < to);
    const index = found < 0 ? days.length - 1 : found;
    const day = dayAt(index);
    const passed = at - day.from;
    if (passed >= 0) return begins + index * lasts + passed / pace(day);
    return begins + index * lasts + (index === 0 ? passed : 0);
  }

  /** How many times as fast as true time it runs by day. */
  const speed = pace(dayAt(0));
  return { shown, real, speed };
}

const hourMs = 3_600_000;

/** So many days from Monday to Friday, from nine to seven where this machine is; each lasts that long in truth, ms. */
export function workingDays(count: number, begins: number, lasts: number): Schedule {
  const days = [];
  for (let date = 14; days.length < count; date += 1) {
    const from = new Date(2026, 8, date, 9); // the 14th is a Monday
    if (from.getDay() % 6 !== 0) days.push({ from: from.getTime(), to: from.getTime() + 10 * hourMs });
  }
  return { begins, lasts, days };
}
