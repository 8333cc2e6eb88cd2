import { dossierOf, likelyZoneOf, type Dossier } from '@/lib/interview/dossier';
import type { Interview } from '@/lib/interview/interview-schema';
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
  const likelyZone = await findLikelyZone(db, interview, view.client);
  return dossierOf(interview, view, { changes, activities, revisions, likelyZone });
}

/** Looked for only while none is written down. */
async function findLikelyZone(db: Database, interview: Interview, client: string | null): Promise<string | null> {
  if (client === null || interview.details['client-zone']?.value) return null;
  const others = await db.interviews.bulkGet(await db.summaries.where({ client }).primaryKeys());
  return likelyZoneOf(
    client,
    others.filter((other) => other !== undefined),
  );
}
