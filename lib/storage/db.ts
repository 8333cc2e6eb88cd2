import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Change, Interview, ItemEdit, MessageEvent } from '@/lib/interview/interview-schema';
import type { ReadPage, Verdict } from '@/lib/interview/sighting-schema';

/** What was read on one day from one kind of page: the privacy ledger. `day` is YYYY-MM-DD where the user is. */
export type DayReading = {
  day: string;
  page: ReadPage;
  readings: number;
  rows: number;
  /** How often a page was understood, partly, or not. */
  verdicts: Record<Verdict, number>;
  lastAt: number;
  lastVerdict: Verdict;
};

/** The one database. Never opened in a content script: there it would be Upwork's. */
export class Database extends Dexie {
  declare interviews: EntityTable<Interview, 'interviewId'>;
  declare messages: EntityTable<MessageEvent, 'messageId'>;
  declare changes: EntityTable<Change, 'changeId'>;
  declare itemEdits: Table<ItemEdit, [stage: string, itemId: string]>;
  declare readings: Table<DayReading, [day: string, page: string]>;

  constructor(name = 'greenroom') {
    // What is answered as done must be on the disk, not on its way there.
    super(name, { chromeTransactionDurability: 'strict' });
    // Append only: a released version is never edited, disks still hold it.
    this.version(1).stores({
      interviews: 'interviewId, *keys, [outcome.value+stage.value], updatedAt',
      messages: 'messageId, interviewId',
      changes: 'changeId, interviewId, at',
      itemEdits: '[stage+itemId]',
      readings: '[day+page], lastAt',
    });
  }
}
