import type { Change, Interview } from '@/lib/interview/interview-schema';
import { mergeInterviews } from '@/lib/interview/merge';
import { asOf } from '@/lib/interview/set-back';
import { seeSighting } from '@/lib/interview/see';
import { sections, type Key, type PageReading, type Sighting } from '@/lib/interview/sighting-schema';
import type { Badge } from '@/lib/interview/view-schema';
import { findByKeys } from './assemble';
import { badgesOf } from './badges';
import type { Database } from './db';
import { noteReading } from './ledger';
import type { Moment } from './change';
import { renameInterviews } from './rename';
import { lookUp, summarizeThese } from './summaries';

/** What one look at a list of proposals gave. */
export type Look = PageReading & { sightings: readonly Sighting[] };

/**
 * Remembers one look at a page, in one transaction: interviews that begin or change, identities that turn out to be one,
 * the ledger. Answers with a badge per sighting (`null` where none is due) and the interviews that look different now,
 * by their former names too.
 */
export async function rememberLook(
  db: Database,
  moment: Moment,
  look: Look,
): Promise<{ badges: (Badge | null)[]; changedIds: Key[] }> {
  return db.transaction('rw', db.tables, async () => {
    const keys = [...new Set(look.sightings.flatMap((sighting) => sighting.keys))];
    // Keys are names, mostly, so what comes after is asked for at once: each wait is longer than what is waited for.
    const [, found, ahead] = await Promise.all([
      noteReading(db, moment.now, look, look.sightings.length),
      findByKeys(db, keys),
      lookUp(db, keys),
    ]);
    const stored = found.map((interview) => asOf(interview, moment.now));
    const { byKey, changes, news } = takeIn(stored, look.sightings, moment.deviceId);

    // A key that was one too many still leads to what the interview was before.
    const current = [...new Set(byKey.values())].filter((one) => byKey.get(one.interviewId) === one);
    const written = current.filter((interview) => !stored.includes(interview));
    const renamed = new Map<Key, Key>();
    for (const { interviewId } of stored) {
      const now = byKey.get(interviewId)?.interviewId;
      if (now !== undefined && now !== interviewId) renamed.set(interviewId, now);
    }
    await renameInterviews(db, renamed);
    const before = new Map(found.map((interview) => [interview.interviewId, interview]));
    // Some were made before a later row told that the interview is another one.
    const named = changes.map((change) => ({ ...change, interviewId: idOf(byKey, change.interviewId) }));
    const shown = look.sightings.map((sighting) => badgeCandidate(byKey, sighting));
    const distinct = [...new Set(shown.filter((interview) => interview !== null))];
    // At once: none of these waits for what another one writes. Most looks write nothing, and that takes time too.
    const [badges] = await Promise.all([
      summarizeThese(db, written, moment, { ...ahead, interviews: before }).then((fresh) =>
        badgesOf(db, distinct, moment, fresh),
      ),
      written.length > 0 && db.interviews.bulkPut(written),
      named.length > 0 && db.changes.bulkPut(named),
    ]);
    return {
      badges: shown.map((interview) => (interview && badges.get(interview.interviewId)) ?? null),
      changedIds: [...new Set([...[...news].map((key) => idOf(byKey, key)), ...renamed.keys()])],
    };
  });
}

type TakenIn = { byKey: Map<Key, Interview>; changes: Change[]; news: Set<Key> };

/** All sightings of a look, one after the other, each on what the ones before it have made. */
function takeIn(stored: readonly Interview[], sightings: readonly Sighting[], deviceId: string): TakenIn {
  const byKey = new Map<Key, Interview>();
  const changes: Change[] = [];
  const news = new Set<Key>();
  for (const interview of stored) for (const key of interview.keys) byKey.set(key, interview);

  for (const sighting of sightings.toSorted(byMoment)) {
    const meant = [...new Set(sighting.keys.map((key) => byKey.get(key)))].filter((found) => found !== undefined);
    const known = meant.length > 0 ? meant.reduce(mergeInterviews) : undefined;
    const seen = seeSighting(known, sighting, deviceId);
    if (!seen) continue;

    for (const key of seen.interview.keys) byKey.set(key, seen.interview);
    if (seen.change) changes.push(seen.change);
    if (seen.isNews || meant.length > 1) news.add(seen.interview.interviewId);
  }
  return { byKey, changes, news };
}

/** In order of time; of one interview in two lists at once, the list that says most comes first. */
function byMoment(a: Sighting, b: Sighting): number {
  return a.seenAt - b.seenAt || sections.indexOf(a.section) - sections.indexOf(b.section);
}

function badgeCandidate(byKey: ReadonlyMap<Key, Interview>, { keys: [key], section }: Sighting): Interview | null {
  const interview = key === undefined ? undefined : byKey.get(key);
  if (!interview || interview.removed.value) return null;
  // A list of proposals that nobody has answered contradicts what was only inferred from another list.
  return section === 'submitted' && interview.stage.by === 'upwork' ? null : interview;
}

function idOf(byKey: ReadonlyMap<Key, Interview>, key: Key): Key {
  return byKey.get(key)?.interviewId ?? key;
}
