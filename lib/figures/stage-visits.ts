import type { Change, Interview } from '@/lib/interview/interview-schema';
import { stages, type Stage } from '@/lib/interview/stage';
import { fewest, quantile } from './quantile';

/** One stay of an interview in a stage; `until` is `null` while it lasts. ms since 1970. */
export type Visit = { stage: Stage; from: number; until: number | null };

/**
 * The stages that an interview has been in, in order. Moves that were taken back never happened. Without a history it has
 * been where it is since it was first seen.
 */
export function visitsOf(interview: Interview, changes: readonly Change[]): Visit[] {
  const undone = new Set(changes.map(({ undoes }) => undoes));
  const moves = changes
    .filter(({ what, undoes, changeId }) => what === 'stage' && undoes === null && !undone.has(changeId))
    .toSorted((a, b) => (a.changeId < b.changeId ? -1 : 1));
  const [first] = moves;
  const visits: Visit[] = [
    { stage: (first?.from as Stage | undefined) ?? interview.stage.value, from: interview.firstSeenAt, until: null },
  ];
  for (const { at, to } of moves) {
    const last = visits.at(-1);
    // A clock that was set back makes no stay of less than nothing.
    if (last) last.until = Math.max(last.from, at);
    visits.push({ stage: to as Stage, from: Math.max(last?.from ?? at, at), until: null });
  }
  return visits;
}

/** How long finished stays in a stage took; `medianMs` is `null` under five of them. */
export type StageTime = { stage: Stage; n: number; medianMs: number | null };

/** Stays in the stage in which an interview ended are finished when it ended. */
export function stageTimesOf(known: readonly { visits: readonly Visit[]; endedAt: number | null }[]): StageTime[] {
  return stages.map((stage) => {
    const lengths = known.flatMap(({ visits, endedAt }) =>
      visits.flatMap((visit) => {
        const until = visit.until ?? endedAt;
        return visit.stage === stage && until !== null ? [Math.max(0, until - visit.from)] : [];
      }),
    );
    return { stage, n: lengths.length, medianMs: lengths.length < fewest ? null : quantile(lengths, 0.5) };
  });
}
