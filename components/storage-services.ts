import type { StorageCondition } from '@/lib/interview/storage-schema';
import type { FailureCode } from './failure-words';
import type { RawCopy } from './raw-file';
import type { SavedFile } from './save-file';

type Answer = Promise<{ ok: true; value: StorageCondition } | { ok: false; code: FailureCode }>;
/** `storage` asks how it is, and tries once more to open what could not be opened. */
export type StorageAct = 'storage' | 'acceptLoss' | 'startAfresh';

/** What is needed of the world to say how the stored interviews are, and to do something about it. */
export type StorageServices = {
  ask: (name: StorageAct, request: null) => Answer;
  /** Everything as it lies on the disk; `null` where nothing can be read. */
  readRawCopy: () => Promise<RawCopy | null>;
  saveFile: (file: SavedFile) => void;
  now: () => number;
};
