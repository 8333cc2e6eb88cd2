import type { Drafts } from '@/components/drafts';
import type { SavedFile } from '@/components/save-file';
import type { Watch } from '@/components/use-watched';
import type { Records } from '@/lib/backup/records';
import type { Drift } from '@/lib/interview/drift';
import type { Key } from '@/lib/interview/sighting-schema';
import type { ItemEdit } from '@/lib/interview/interview-schema';
import type { Reply } from '@/lib/interview/replies';
import type { ask } from '@/lib/messages/ask';
import type { CallCode, Settings } from '@/lib/messages/protocol';
import type { FalseAlarms } from '@/lib/nudge/false-alarms';
import type { DayReading, ImportLine, SnapshotLine } from '@/lib/storage/read-data';

export type Ask = typeof ask;

/** What the options need of the world; tests bring their own. */
export type Services = {
  ask: Ask;
  /** Mode, pause, theme; fails with the code of the call. */
  watchSettings: Watch<Settings>;
  /** What the user made of the checklists. */
  watchItemEdits: Watch<ItemEdit[]>;
  watchReplies: Watch<Reply[]>;
  drafts: Drafts;
  watchFalseAlarms: Watch<FalseAlarms>;
  /** What was read, the newest day first. */
  watchLedger: Watch<DayReading[]>;
  watchDrifts: Watch<Drift[]>;
  /** Snapshots, and imports that can be taken back; the newest first. */
  watchSnapshots: Watch<SnapshotLine[]>;
  watchImports: Watch<ImportLine[]>;
  /** All that is kept of interviews. */
  readEverything: () => Promise<Records>;
  /** Answers why it could not be stored, or `null`. */
  dismissDrift: (drift: Drift) => Promise<CallCode | null>;
  /** Hands a file to the browser, which saves it as it saves downloads. */
  saveFile: (file: SavedFile) => void;
  /** Empties what pages keep by themselves: half-typed texts, what the board showed. */
  forgetHere: () => void;
  /** `browserLanguage`: of its menus, "pt-BR". */
  /** Where on Upwork an interview with these keys goes on; `null` where that is not known. */
  addressOf: (keys: readonly Key[]) => string | null;
  about: { version: string; userAgent: string; browserLanguage: string };
  now: () => number;
  /** Names of time zones: that of the browser, and those to propose. */
  zones: { own: string; all: readonly string[] };
};
