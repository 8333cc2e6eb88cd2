import { defaultNudgeSettings, type NudgeSettings, type Week } from '@/lib/nudge/nudge-settings';
import { closedTimes, day, hour, type Closed } from './browser-hours';
import type { Random } from './random';

/** One freelancer for so many days. */
export type Freelancer = { settings: NudgeSettings; start: number; end: number; closed: Closed };

export const simulatedDays = 90;
/** Clocks are set within the days after it in each of these zones. */
const begin = Date.UTC(2026, 8, 14);
const zones = [
  'Europe/Berlin',
  'Europe/Lisbon',
  'America/New_York',
  'America/Los_Angeles',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
];

const office = [{ from: 540, to: 1080 }];
const split = [
  { from: 480, to: 720 },
  { from: 780, to: 1110 },
];
const nights = [
  { from: 0, to: 210 },
  { from: 1200, to: 1440 },
];
const weeks: readonly Week[] = [
  [office, office, office, office, office, [], []],
  [split, split, split, split, split, [{ from: 540, to: 780 }], []],
  [nights, nights, [], nights, nights, nights, nights], // also the nights in which clocks are set
];

export function aFreelancer(random: Random): Freelancer {
  const zone = random.pick(zones);
  const offset = Temporal.Instant.fromEpochMilliseconds(begin).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
  const date = (days: number) => new Date(begin + days * day).toISOString().slice(0, 10);
  const shorter = random.between(10, 60);
  const week = random.pick(weeks);
  return {
    start: begin,
    end: begin + simulatedDays * day,
    // Not on the hour of Greenwich, so that local midnights lie where they do.
    closed: closedTimes(random, begin - offset - 2 * hour, simulatedDays),
    settings: {
      ...defaultNudgeSettings,
      hours: {
        zone,
        week,
        daysOff: Array.from({ length: 6 }, () => date(random.between(0, simulatedDays))),
        temporary: [{ from: date(shorter), to: date(shorter + 14), week: week.map((spans) => spans.map(shortened)) }],
      },
    },
  };
}

function shortened({ from, to }: { from: number; to: number }): { from: number; to: number } {
  return { from: from + 60, to };
}
