import type { Interview } from '@/lib/interview/interview-schema';
import type { Key } from '@/lib/interview/sighting-schema';
import { badgeOf } from '@/lib/interview/view';
import type { Badge } from '@/lib/interview/view-schema';
import { assemble, type At } from './assemble';
import type { Database } from './db';
import { rulesOf } from './rules';
import { isRight, type SummaryRecord } from './summary';

/**
 * What badges of these interviews show at that moment, by `interviewId`: read off their summaries where those are right.
 * `fresh`: summaries that were made for this moment, and need not be looked up.
 */
export async function badgesOf(
  db: Database,
  interviews: readonly Interview[],
  at: At,
  fresh: readonly SummaryRecord[] = [],
): Promise<ReadonlyMap<Key, Badge>> {
  const badges = new Map(fresh.map((summary) => [summary.interviewId, badgeIn(summary)]));
  const isMissing = ({ interviewId }: Interview) => !badges.has(interviewId);
  const missing = interviews.filter(isMissing);
  if (missing.length === 0) return badges;
  const [summaries, edits] = await Promise.all([
    db.summaries.bulkGet(missing.map(({ interviewId }) => interviewId)),
    db.itemEdits.toArray(),
  ]);
  const rules = rulesOf(at.settings, edits);
  for (const summary of summaries) {
    if (summary && isRight(summary, rules, at.now)) badges.set(summary.interviewId, badgeIn(summary));
  }
  for (const known of await assemble(db, missing.filter(isMissing), at))
    badges.set(known.interview.interviewId, badgeOf(known));
  return badges;
}

function badgeIn(summary: SummaryRecord): Badge {
  const { interviewId, stage, stageBy, outcome, done, total, turn, clock, hasSuggestion } = summary;
  return { interviewId, stage, stageBy, outcome, done, total, turn, clock, hasSuggestion };
}
