import { Dexie } from 'dexie';
import type { StorageState } from '@/lib/interview/storage-schema';

/** Why something was not stored, as calls to the background say it. */
export type StorageCode = 'disk-full' | 'read-only' | 'not-opened' | 'failed';

/** The database is not as it should be, so nothing was tried. */
export class NotReady extends Error {
  readonly code: StorageCode;

  constructor(state: Exclude<StorageState, 'ready'>, detail: string) {
    super(`${state}: ${detail}`);
    this.code = codes[state];
  }
}

const codes: Record<Exclude<StorageState, 'ready'>, StorageCode> = {
  newer: 'read-only',
  'upgrade-failed': 'read-only',
  blocked: 'not-opened',
  'disk-full': 'disk-full',
  unopenable: 'not-opened',
};

/** Whether the database failed, and not we. */
export function isOfDatabase(error: unknown): boolean {
  return error instanceof DOMException || (error instanceof Error && Object.hasOwn(Dexie.errnames, shortName(error)));
}

/** Dexie lists "QuotaExceeded", and throws "QuotaExceededError". */
function shortName({ name }: Error): string {
  return name.replace(/Error$/, '');
}

/** Less than this (bytes), and hardly anything can be written: a browser gives out space in pieces. */
const leastSpace = 1_000_000;

/** Whether `error`, or what caused it, says that there is no room; browsers and Dexie wrap it in other errors. */
export async function isDiskFull(error: unknown): Promise<boolean> {
  for (let cause = error; cause instanceof Error || cause instanceof DOMException; cause = innerOf(cause))
    if (cause.name === 'QuotaExceededError' || /quota|no space left/i.test(cause.message)) return true;
  // Chromium says of a full disk only that its files cannot be opened or written.
  return hasNoRoom();
}

/** Whether the browser says so. */
export async function hasNoRoom(): Promise<boolean> {
  const free = await freeSpace();
  return free !== null && free < leastSpace;
}

/** In bytes; `null` where the browser does not say. */
async function freeSpace(): Promise<number | null> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined ? null : quota - usage;
  } catch (error) {
    console.warn('[storage] free space', error);
    return null;
  }
}

function innerOf(error: Error | DOMException): unknown {
  return (error as { inner?: unknown }).inner ?? error.cause;
}
