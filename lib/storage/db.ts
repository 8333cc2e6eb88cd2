import type { Difference } from '@/lib/backup/differences';
import type { TableName } from '@/lib/backup/records';
import type { ImportCounts } from '@/lib/backup/records-schema';
import { Dexie, type EntityTable, type Table } from 'dexie';
import type {
  ActivityEvent,
  Change,
  Interview,
  ItemEdit,
  MessageEvent,
  NoteRevision,
  NudgeAct,
  ReplyEdit,
  RoomOffer,
} from '@/lib/interview/interview-schema';
import type { Layers, ReadPage, Verdict } from '@/lib/interview/sighting-schema';
import { noStamp } from '@/lib/interview/stamp';
import type { RaisedNudge } from '@/lib/nudge/nudge';
import { unmade, type Group, type SummaryRecord } from './summary';

/** What was read on one day from one kind of page: the privacy ledger. `day` is YYYY-MM-DD where the user is. */
export type DayReading = {
  day: string;
  page: ReadPage;
  readings: number;
  rows: number;
  /** How often a page was understood, partly, or not. */
  verdicts: Record<Verdict, number>;
  /** Rows that each layer of reading saw. */
  layers: Layers;
  lastAt: number;
  lastVerdict: Verdict;
};

/** Records of a file on their way in: they come in pieces, and count only when all of them are applied together. */
export type ImportPart = { partId?: number; importId: string; stagedAt: number; table: TableName; records: object[] };
/** An import that was applied, with what it takes to take it back. */
export type AppliedImport = {
  importId: string;
  at: number;
  counts: ImportCounts;
  differences: Difference[];
  /** When it was taken back; `null` while it stands. */
  undoneAt: number | null;
};

/** Everything as it was at one moment, packed, on this device. */
export type Snapshot = {
  snapshotId: string;
  /** ms since 1970 */
  at: number;
  /** Made once a day, or before another one was put back. */
  reason: 'daily' | 'before-restore';
  interviews: number;
  bytes: Uint8Array<ArrayBuffer>;
};
/** The one database. Never opened in a content script: there it would be Upwork's. */
export class Database extends Dexie {
  declare interviews: EntityTable<Interview, 'interviewId'>;
  declare messages: EntityTable<MessageEvent, 'messageId'>;
  declare changes: EntityTable<Change, 'changeId'>;
  declare itemEdits: Table<ItemEdit, [stage: string, itemId: string]>;
  declare nudgeActs: EntityTable<NudgeAct, 'actId'>;
  declare nudges: EntityTable<RaisedNudge, 'nudgeId'>;
  declare roomOffers: EntityTable<RoomOffer, 'roomId'>;
  declare activities: EntityTable<ActivityEvent, 'activityId'>;
  declare noteRevisions: EntityTable<NoteRevision, 'revisionId'>;
  declare replyEdits: EntityTable<ReplyEdit, 'replyId'>;
  declare importParts: EntityTable<ImportPart, 'partId'>;
  declare imports: EntityTable<AppliedImport, 'importId'>;
  declare snapshots: EntityTable<Snapshot, 'snapshotId'>;
  declare summaries: EntityTable<SummaryRecord, 'interviewId'>;
  /** How many summaries there are in each group. */
  declare tallies: EntityTable<{ group: Group; count: number }, 'group'>;
  declare readings: Table<DayReading, [day: string, page: string]>;

  constructor(name = 'greenroom') {
    // What is answered as done must be on the disk, not on its way there.
    super(name, { chromeTransactionDurability: 'strict', indexedDB: neverNewer });
    // Append only: a released version is never edited, disks still hold it.
    this.version(1).stores({
      interviews: 'interviewId, *keys, [outcome.value+stage.value], updatedAt',
      messages: 'messageId, interviewId',
      changes: 'changeId, interviewId, at',
      itemEdits: '[stage+itemId]',
      readings: '[day+page], lastAt',
    });
    this.version(2)
      .stores({
        nudgeActs: 'actId, interviewId, act',
        nudges: 'nudgeId, interviewId, raisedAt, notifiedAt',
        roomOffers: 'roomId, interviewId',
        activities: 'activityId, interviewId',
      })
      .upgrade(async (transaction) => {
        await transaction.table('interviews').toCollection().modify(withReminders);
        await transaction.table('messages').toCollection().modify(withConfidence);
        await transaction.table('readings').toCollection().modify(withLayers);
      });
    this.version(3)
      .stores({
        noteRevisions: 'revisionId, interviewId',
        replyEdits: 'replyId',
        importParts: '++partId, importId, stagedAt',
        imports: 'importId, at',
        snapshots: 'snapshotId, at',
        summaries: 'interviewId, dueAt, [rules+asOf], [group+mine+lastSeenAt], *due, readTitle, client, snoozed.until',
        tallies: 'group',
      })
      .upgrade(async (transaction) => {
        await transaction.table('interviews').toCollection().modify(withDetails);
        const interviewIds = await transaction.table<Interview, string>('interviews').toCollection().primaryKeys();
        await transaction.table('summaries').bulkAdd(interviewIds.map(unmade));
      });
  }
}

/**
 * IndexedDB for Dexie, which would open a database of a newer Greenroom without a version, change it where it misses
 * something, and write to it as if it were its own.
 */
const neverNewer = {
  open: (name: string, version?: number) => {
    if (version === undefined) throw new Error('the database is of a newer version');
    return indexedDB.open(name, version);
  },
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
};

/** Version 1 knew of no reminders. */
function withReminders(interview: Partial<Interview>): void {
  interview.attention = { value: 'normal', stamp: noStamp, by: 'upwork' };
  interview.meeting = { value: null, stamp: noStamp, by: 'upwork' };
  interview.clientFacts = { value: null, stamp: noStamp, by: 'upwork' };
  interview.messagesSeenAt = null;
}

/** Version 2 kept no details. */
function withDetails(interview: Partial<Interview>): void {
  interview.details = {};
}

/** Version 1 knew only what the user had said. */
function withConfidence(message: Partial<MessageEvent>): void {
  message.confidence = 'sure';
  message.cues = [];
}

/** Version 1 did not tell layers apart. */
function withLayers(reading: Partial<DayReading>): void {
  reading.layers = { hooks: 0, structure: 0, taught: 0 };
}
