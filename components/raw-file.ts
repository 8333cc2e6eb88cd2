import type { SavedFile } from './save-file';

/** What lib/storage reads of a database as it lies on the disk. */
export type RawCopy = {
  version: number;
  tables: { name: string; keyPath: unknown; records: unknown[] }[];
  unread: string[];
};

/** Everything that could be read, as a file. `now` in ms since 1970. */
export function rawFile(copy: RawCopy, now: number): SavedFile {
  const text = JSON.stringify({ format: 'greenroom-raw-copy', version: 1, savedAt: now, database: copy }, asJson);
  return { name: `greenroom-raw-${new Date(now).toISOString().slice(0, 10)}.json`, type: 'application/json', text };
}

/** JSON has no bytes. */
function asJson(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { base64: value.toBase64() } : value;
}
