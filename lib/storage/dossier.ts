import { dossierOf, type Dossier } from '@/lib/interview/dossier';
import type { Interview } from '@/lib/interview/interview-schema';
import { likelyZoneOf } from '@/lib/interview/likely-zone';
import type { Key } from '@/lib/interview/sighting-schema';
import { assembleView, findByKey, type At } from './assemble';
import type { Database } from './db';

/** The interview known under this id with everything written about it; `null` where there is none. */
export async function findDossier(db: Database, at: At, interviewId: Key): Promise<Dossier | null> {
  return db.transaction('r', db.tables, async () => {
    const interview = await findByKey(db, interviewId);
    return interview ? assembleDossier(db, at, interview) : null;
  });
}

async function assembleDossier(db: Database, at: At, interview: Interview): Promise<Dossier> {
  const ofIt = { interviewId: interview.interviewId };
  const [view, changes, activities, revisions] = await Promise.all([
    assembleView(db, interview, at),
    db.changes.where(ofIt).toArray(),
    db.activities.where(ofIt).toArray(),
    db.noteRevisions.where(ofIt).toArray(),
  ]);
  return dossierOf(interview, view, { changes, activities, revisions });
}

/** The time zone that the user wrote down last for this client in some interview; `null` where in none. */
export async function findLikelyZone(db: Database, client: string): Promise<string | null> {
  const theirs = await db.interviews.bulkGet(await db.summaries.where({ client }).primaryKeys());
  return likelyZoneOf(
    client,
    theirs.filter((interview) => interview !== undefined),
  );
}
