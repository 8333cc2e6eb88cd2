import type { SingleKeys } from '@/components/use-single-keys';
import type { Watch } from '@/components/use-watched';
import type { Drift } from '@/lib/interview/drift';
import type { ItemEdit } from '@/lib/interview/interview-schema';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewView } from '@/lib/interview/view-schema';
import type { CallCode, CallName, Request, Response } from '@/lib/messages/protocol';
import type { Result } from '@/lib/result';
import type { LastReading, Lists, Wish } from '@/lib/storage/read';
import type { WorkspaceRoute } from '@/entrypoints/sidepanel/route';
import type { ReportCode } from './save-report';

export type Ask = <Name extends CallName>(
  name: Name,
  request: Request<Name>,
) => Promise<Result<Response<Name>, CallCode>>;

/** What the popup needs of the world; tests bring their own. */
export type Services = {
  ask: Ask;
  watchLists: (wish: Wish) => Watch<Lists | null>;
  watchInterview: (interviewId: Key) => Watch<InterviewView | null>;
  /** What the user made of the checklists. */
  watchItemEdits: Watch<ItemEdit[]>;
  watchReading: Watch<LastReading | null>;
  watchDrifts: Watch<Drift[]>;
  /** Answers why it could not be stored, or `null`. */
  dismissDrift: (drift: Drift) => Promise<CallCode | null>;
  /** Has a report drawn of the Upwork page in front, and shows it. */
  saveReport: () => Promise<ReportCode | null>;
  /** Has the Upwork page in front read, in the mode `click`. */
  readNow: () => void;
  /** Lets the user point at their list on the Upwork page in front, and closes; `false` where nobody listens there. */
  teach: () => Promise<boolean>;
  openWelcome: () => void;
  /** Shows the board or an interview in full: beside the page in front where that can be, else in a tab. */
  openWorkspace: (route: WorkspaceRoute) => void;
  singleKeys: SingleKeys;
  /** The page with working hours and reminder settings. */
  openOptions: () => void;
  /** Where on Upwork an interview with these keys goes on; `null` where that is not known. */
  addressOf: (keys: readonly Key[]) => string | null;
  /** The identity that a pasted link on Upwork names; `null` where it names none. */
  keyOfLink: (text: string) => Key | null;
  now: () => number;
};
