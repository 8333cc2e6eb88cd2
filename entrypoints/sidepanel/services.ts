import type { Drafts } from '@/components/drafts';
import type { SavedFile } from '@/components/save-file';
import type { SingleKeys } from '@/components/use-single-keys';
import type { Watch } from '@/components/use-watched';
import type { Figures } from '@/lib/figures/figures';
import type { Dossier } from '@/lib/interview/dossier';
import type { Reply } from '@/lib/interview/replies';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import type { ask } from '@/lib/messages/ask';
import type { Settings } from '@/lib/messages/protocol';

/** What the workspace needs of the world; tests bring their own. */
export type Services = {
  ask: typeof ask;
  /** Mode and pause; fails with the code of the call. */
  watchSettings: Watch<Settings>;
  /** All interviews as lists show them; those that changed last come first. */
  watchSummaries: Watch<InterviewSummary[]>;
  /** One interview with all that is written about it, under any of its keys; `null` where there is none. A new function each time: keep it. */
  watchDossier: (interviewId: Key) => Watch<Dossier | null>;
  /** Several of them, as far as they are known, in this order. A new function each time: keep it. */
  watchDossiers: (interviewIds: readonly Key[]) => Watch<Dossier[]>;
  /** The time zone that the user wrote down for this client in some interview; `null` where in none. */
  readLikelyZone: (client: string) => Promise<string | null>;
  watchFigures: Watch<Figures>;
  /** All reply texts with the user's edits, in order; hidden ones are marked. */
  watchReplies: Watch<Reply[]>;
  /** Where on Upwork an interview with these keys goes on; `null` where that is not known. */
  addressOf: (keys: readonly Key[]) => string | null;
  /** The identity that a pasted link on Upwork names; `null` where it names none. */
  keyOfLink: (text: string) => Key | null;
  singleKeys: SingleKeys;
  /** What the user wants to see, kept on this device. */
  wishes: { load: () => string | null; save: (text: string) => void };
  /** Names of time zones: that of the browser, and those to propose. */
  zones: { own: string; all: readonly string[] };
  /** What was typed and is not stored yet. */
  drafts: Drafts;
  /** Answers whether the browser let it. */
  copy: (text: string) => Promise<boolean>;
  /** Hands a file to the browser, which saves it as it saves downloads. */
  saveFile: (file: SavedFile) => void;
  /** Prints what is shown. */
  print: () => void;
  openWelcome: () => void;
  /** Shows the workspace, where it is, in a tab; `null` where it is one already. */
  openInTab: (() => void) | null;
  /** Begins anew, as after an update of Greenroom. */
  reload: () => void;
  now: () => number;
};
