import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

type Index = { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean };
type Store = {
  name: string;
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: Index[];
  records: object[];
};

/** A database as a released version of Greenroom left it behind; `version` is that of IndexedDB, ten times ours. */
export type Frozen = { version: number; stores: Store[] };

export const recordsFolder = join(import.meta.dirname, '../fixtures/records');

/** Of every version that was ever released, as `freeze.ts` wrote them down then; never edited. */
export function frozenVersions(): Frozen[] {
  const files = readdirSync(recordsFolder).filter((name) => /^version-\d+\.json$/.test(name));
  return files
    .map((name) => JSON.parse(readFileSync(join(recordsFolder, name), 'utf8')) as Frozen)
    .sort((a, b) => a.version - b.version);
}

/** The same database with each interview so many times, under other ids: an upgrade that takes a while. */
export function multiplied({ version, stores }: Frozen, times: number): Frozen {
  const copied = (record: object, keyPath: Store['keyPath'], copy: number) => {
    const renamed = JSON.parse(
      JSON.stringify(record).replace(/(proposal|invite|job|room|contract|manual):([\w-]+)/g, `$1:$2x${copy}`),
    ) as Record<string, unknown>;
    // Some are not named after an interview.
    if (typeof keyPath === 'string' && renamed[keyPath] === record[keyPath as never])
      renamed[keyPath] = `${String(renamed[keyPath])}x${copy}`;
    return renamed;
  };
  const copies = ({ keyPath, records }: Store) =>
    Array.from({ length: times }, (_, copy) =>
      copy === 0 ? records : records.map((record) => copied(record, keyPath, copy)),
    ).flat();
  const ofNone = new Set(['readings', 'itemEdits']);
  return {
    version,
    stores: stores.map((store) => (ofNone.has(store.name) ? store : { ...store, records: copies(store) })),
  };
}

/** Puts a database on the disk, from a page of an extension that has none open. */
export async function plant(page: Page, frozen: Frozen): Promise<void> {
  // As text: Firefox takes minutes over so many values.
  await page.evaluate(`(${String(plantIn)})(${JSON.stringify(frozen)})`);
}

/** The same from here. It is sent to pages as it stands, so it needs nothing else. */
export function plantIn({ version, stores }: Frozen): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('greenroom', version);
    opening.onupgradeneeded = () => {
      for (const { name, keyPath, autoIncrement, indexes, records } of stores) {
        const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
        for (const record of records) store.add(record);
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      done();
    };
    opening.onerror = () => failed(new Error('not planted', { cause: opening.error }));
  });
}

/** The database of a page of ours, to be planted elsewhere. */
export function freeze(page: Page): Promise<Frozen> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('greenroom');
      opening.onsuccess = () => done(opening.result);
    });
    const stores = [...db.objectStoreNames].map(async (name) => {
      const store = db.transaction(name).objectStore(name);
      const { keyPath, autoIncrement } = store;
      const indexes = [...store.indexNames].map((indexName) => {
        const { keyPath, unique, multiEntry } = store.index(indexName);
        return { name: indexName, keyPath, unique, multiEntry };
      });
      const records = await new Promise<object[]>((done) => {
        const reading = store.getAll();
        reading.onsuccess = () => done(reading.result as object[]);
      });
      return { name, keyPath, autoIncrement, indexes, records };
    });
    const frozen = { version: db.version, stores: await Promise.all(stores) };
    db.close();
    return frozen;
  });
}
