/** One table as it lies on the disk: how it was declared, and every record of it that could be read. */
export type RawTable = { name: string; keyPath: IDBObjectStoreParameters['keyPath']; records: unknown[] };

/** Everything that is stored of interviews, as it lies on the disk, whichever version of Greenroom wrote it. */
export type RawCopy = {
  /** Of the database; the version of Greenroom's tables is a tenth of it. */
  version: number;
  tables: RawTable[];
  /** Names of tables that could not be read. */
  unread: string[];
};

/**
 * Reads all that can be read without opening the database as this version of Greenroom would: nothing is upgraded, and
 * nothing written. `null` where there is none, or the browser does not give it out.
 */
export async function readRawCopy(name = 'greenroom'): Promise<RawCopy | null> {
  const db = await openAsItIs(name);
  if (!db) return null;
  const names = [...db.objectStoreNames];
  // Each table by itself: a fault in one must not hide the others.
  const read = await Promise.allSettled(names.map((table) => readTable(db, table)));
  db.close();
  return {
    version: db.version,
    tables: read.flatMap((table) => (table.status === 'fulfilled' ? [table.value] : [])),
    unread: names.filter((_, index) => read[index]?.status === 'rejected'),
  };
}

/** Opening without a version never upgrades; where there is no database it would make one, which is called off. */
function openAsItIs(name: string): Promise<IDBDatabase | null> {
  return new Promise((done) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = (event) => {
      event.preventDefault();
      done(null);
    };
    opening.onsuccess = () => done(opening.result);
  });
}

function readTable(db: IDBDatabase, name: string): Promise<RawTable> {
  return new Promise((done, failed) => {
    const table = db.transaction(name).objectStore(name);
    const reading = table.getAll();
    reading.onsuccess = () => done({ name, keyPath: table.keyPath, records: reading.result });
    reading.onerror = (event) => {
      event.preventDefault();
      failed(new Error(name, { cause: reading.error }));
    };
  });
}
