import { summaryOf } from '@/lib/interview/view';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import { assemble, type At } from './assemble';
import type { Database } from './db';

/** Every interview that the user has not removed, as lists show it; those that changed last come first. */
export async function summariesIn(db: Database, at: At): Promise<InterviewSummary[]> {
  return db.transaction('r', db.tables, async () => {
    const interviews = await db.interviews.orderBy('updatedAt').reverse().toArray();
    const shown = interviews.filter(({ removed }) => !removed.value);
    return (await assemble(db, shown, at)).map(summaryOf);
  });
}
