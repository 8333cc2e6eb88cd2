import type { Page } from 'puppeteer-core';
import type {
  ActivityEvent,
  Change,
  Interview,
  ItemEdit,
  MessageEvent,
  NoteRevision,
  NudgeAct,
  RoomOffer,
} from '@/lib/interview/interview-schema';

type Reading = { readings: number; rows: number };
type Summary = Pick<Interview, 'interviewId'> & { asOf: number; group?: string };
type Tally = { group: string; count: number };

/** Everything in the database, as it lies there at one moment, whatever its version. */
export type Disk = {
  version: number;
  interviews: Interview[];
  changes: Change[];
  messages: MessageEvent[];
  nudgeActs: NudgeAct[];
  roomOffers: RoomOffer[];
  activities: ActivityEvent[];
  itemEdits: ItemEdit[];
  noteRevisions: NoteRevision[];
  readings: Reading[];
  summaries: Summary[];
  tallies: Tally[];
} & Record<string, unknown>;

/** Reads it in a page of ours, apart from Greenroom's own code. A table that there is none of is empty. */
export async function readDisk(page: Page): Promise<Disk> {
  const empty = {
    interviews: [],
    changes: [],
    messages: [],
    nudgeActs: [],
    roomOffers: [],
    activities: [],
    itemEdits: [],
    noteRevisions: [],
    readings: [],
    summaries: [],
    tallies: [],
  };
  return { ...empty, ...(JSON.parse(await page.evaluate(readAll)) as Pick<Disk, 'version'>) };
}

/** As text: Firefox takes minutes over so many values. */
async function readAll(): Promise<string> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'greenroom')) return '{"version":0}'; // opening it would make it
  const db = await new Promise<IDBDatabase>((done, failed) => {
    const opening = indexedDB.open('greenroom');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(new Error('not opened', { cause: opening.error }));
  });
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names);
  const tables = await Promise.all(
    names.map(
      (name) =>
        new Promise<[string, unknown[]]>((done, failed) => {
          const reading = transaction.objectStore(name).getAll();
          reading.onsuccess = () => done([name, reading.result]);
          reading.onerror = () => failed(new Error(name, { cause: reading.error }));
        }),
    ),
  );
  const { version } = db;
  db.close();
  return JSON.stringify({ ...Object.fromEntries(tables), version });
}
