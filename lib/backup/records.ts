import type { Records, TableName } from './records-schema';

export type { Records, TableName } from './records-schema';
export type RecordIn<Name extends TableName> = Records[Name][number];

/** What names a record within its table. */
export const recordIds: { [Name in TableName]: (record: RecordIn<Name>) => string } = {
  interviews: ({ interviewId }) => interviewId,
  messages: ({ messageId }) => messageId,
  changes: ({ changeId }) => changeId,
  itemEdits: ({ stage, itemId }) => `${stage} ${itemId}`,
  nudgeActs: ({ actId }) => actId,
  nudges: ({ nudgeId }) => nudgeId,
  roomOffers: ({ roomId }) => roomId,
  activities: ({ activityId }) => activityId,
  noteRevisions: ({ revisionId }) => revisionId,
  replyEdits: ({ replyId }) => replyId,
  readings: ({ day, page }) => `${day} ${page}`,
};

export const tableNames = Object.keys(recordIds) as TableName[];

export function noRecords(): Records {
  return {
    interviews: [],
    messages: [],
    changes: [],
    itemEdits: [],
    nudgeActs: [],
    nudges: [],
    roomOffers: [],
    activities: [],
    noteRevisions: [],
    replyEdits: [],
    readings: [],
  };
}

/** Of all records those of these interviews, and the checklists and reply texts, which belong to all. */
export function recordsOf(records: Records, interviewIds: ReadonlySet<string>): Records {
  const isMeant = ({ interviewId }: { interviewId: string }) => interviewIds.has(interviewId);
  return {
    interviews: records.interviews.filter(isMeant),
    messages: records.messages.filter(isMeant),
    changes: records.changes.filter(isMeant),
    itemEdits: records.itemEdits,
    nudgeActs: records.nudgeActs.filter(isMeant),
    nudges: records.nudges.filter(isMeant),
    roomOffers: records.roomOffers.filter(isMeant),
    activities: records.activities.filter(isMeant),
    noteRevisions: records.noteRevisions.filter(isMeant),
    replyEdits: records.replyEdits,
    readings: [],
  };
}
