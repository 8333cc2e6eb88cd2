import type { Interview } from '@/lib/interview/interview-schema';
import { stages, type Stage } from '@/lib/interview/stage';
import type { Visit } from './stage-visits';

/** The interviews that began in a month, and how many of them came how far. */
export type FunnelMonth = {
  /** YYYY-MM where the user is. */
  month: string;
  began: number;
  /** How many came to this stage or a later one. */
  reached: Record<Stage, number>;
  won: number;
};

type Known = { interview: Interview; visits: readonly Visit[] };

/** By the month in which each began, the newest first. `zone` is an IANA name. */
export function funnelOf(known: readonly Known[], zone: string): FunnelMonth[] {
  const byMonth = Map.groupBy(known, ({ interview }) => monthOf(interview.firstSeenAt, zone));
  return [...byMonth]
    .map(([month, began]) => ({
      month,
      began: began.length,
      reached: Object.fromEntries(
        stages.map((stage, index) => [stage, began.filter((one) => farthestOf(one) >= index).length]),
      ) as Record<Stage, number>,
      won: began.filter(({ interview }) => interview.outcome.value === 'won').length,
    }))
    .sort((a, b) => (a.month < b.month ? 1 : -1));
}

/** All months together. */
export function sumOf(months: readonly FunnelMonth[]): Omit<FunnelMonth, 'month'> {
  const sum = (of: (month: FunnelMonth) => number) => months.reduce((all, month) => all + of(month), 0);
  return {
    began: sum(({ began }) => began),
    reached: Object.fromEntries(stages.map((stage) => [stage, sum(({ reached }) => reached[stage])])) as Record<
      Stage,
      number
    >,
    won: sum(({ won }) => won),
  };
}

function farthestOf({ visits }: Known): number {
  return Math.max(...visits.map(({ stage }) => stages.indexOf(stage)));
}

function monthOf(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toPlainYearMonth()
    .toString();
}
