import type { Interview } from '@/lib/interview/interview-schema';
import type { Key } from '@/lib/interview/sighting-schema';
import { badgeOf } from '@/lib/interview/view';
import type { Badge } from '@/lib/interview/view-schema';
import { assemble, type At } from './assemble';
import type { Database } from './db';
import { rulesOf } from './rules';
import { lookUp, type LookedUp } from './summaries';
import { isRight, type SummaryRecord } from './summary';

/**
 * What badges of these interviews show at that moment, by `interviewId`: read off their summaries where those are right.
 * `ahead`: what was looked up before.
 */
export async function badgesOf(
  db: Database,
  interviews: readonly Interview[],
  at: At,
  ahead?: LookedUp,
): Promise<ReadonlyMap<Key, Badge>> {
  const ids = interviews.map(({ interviewId }) => interviewId);
  const { summaries, edits } = await lookUp(db, ids, ahead);
  const rules = rulesOf(at.settings, edits);
  const badges = new Map<Key, Badge>();
  for (const id of ids) {
    const summary = summaries.get(id);
    if (summary && isRight(summary, rules, at.now)) badges.set(id, badgeIn(summary));
  }
  const outdated = interviews.filter(({ interviewId }) => !badges.has(interviewId));
  for (const known of await assemble(db, outdated, at)) badges.set(known.interview.interviewId, badgeOf(known));
  return badges;
}

function badgeIn(summary: SummaryRecord): Badge {
  const { interviewId, stage, stageBy, outcome, done, total, turn, clock, hasSuggestion } = summary;
  return { interviewId, stage, stageBy, outcome, done, total, turn, clock, hasSuggestion };
}
