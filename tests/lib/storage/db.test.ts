// @vitest-environment node
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { interviewSchema, messageEventSchema } from '@/lib/interview/interview-schema';
import { Database } from '@/lib/storage/db';
import { aMessage, anInterview } from '@/tests/fixtures/make';

/** As released; never edited. A later version gets an entry of its own. */
const released: Record<number, Record<string, string>> = {
  1: {
    interviews: 'interviewId, *keys, [outcome.value+stage.value], updatedAt',
    messages: 'messageId, interviewId',
    changes: 'changeId, interviewId, at',
    itemEdits: '[stage+itemId]',
    readings: '[day+page], lastAt',
  },
  2: {
    interviews: 'interviewId, *keys, [outcome.value+stage.value], updatedAt',
    messages: 'messageId, interviewId',
    changes: 'changeId, interviewId, at',
    itemEdits: '[stage+itemId]',
    readings: '[day+page], lastAt',
    nudgeActs: 'actId, interviewId, act',
    nudges: 'nudgeId, interviewId, raisedAt, notifiedAt',
    roomOffers: 'roomId, interviewId',
    activities: 'activityId, interviewId',
  },
  3: {
    interviews: 'interviewId, *keys, [outcome.value+stage.value], updatedAt',
    messages: 'messageId, interviewId',
    changes: 'changeId, interviewId, at',
    itemEdits: '[stage+itemId]',
    readings: '[day+page], lastAt',
    nudgeActs: 'actId, interviewId, act',
    nudges: 'nudgeId, interviewId, raisedAt, notifiedAt',
    roomOffers: 'roomId, interviewId',
    activities: 'activityId, interviewId',
    noteRevisions: 'revisionId, interviewId',
    replyEdits: 'replyId',
    importParts: '++partId, importId, stagedAt',
    imports: 'importId, at',
    snapshots: 'snapshotId, at',
    summaries: 'interviewId, dueAt, [rules+asOf], [group+mine+lastSeenAt], *due, readTitle, client, snoozed.until',
    tallies: 'group',
  },
};

/** Records as a version wrote them. Version 1 knew neither reminders nor how sure a direction is. */
function recordsOf(version: number): { interview: object; message: object } {
  const [interview, message] = [anInterview(), aMessage(1)];
  if (version > 2) return { interview, message };
  if (version > 1) return { interview: without(interview, 'details'), message };
  return {
    interview: without(interview, 'details', 'attention', 'meeting', 'clientFacts', 'messagesSeenAt'),
    message: without(message, 'confidence', 'cues'),
  };
}

function without(record: object, ...names: string[]): object {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}

it.each(Object.entries(released))('opens a database left behind by version %s', async (version, stores) => {
  const name = `left behind by ${version}`;
  const old = new Dexie(name);
  old.version(Number(version)).stores(stores);
  const { interview, message } = recordsOf(Number(version));
  await old.table('interviews').add(interview);
  await old.table('messages').add(message);
  old.close();

  const db = new Database(name);
  const [read] = await db.interviews.toArray();
  expect(interviewSchema.parse(read)).toMatchObject(interview);
  expect(read).toMatchObject({
    attention: { value: 'normal' },
    details: {},
    meeting: { value: null },
    messagesSeenAt: null,
  });
  expect((await db.messages.toArray()).map((stored) => messageEventSchema.parse(stored))).toEqual([aMessage(1)]);
  if (Number(version) < 3)
    expect(await db.summaries.toArray()).toMatchObject([{ interviewId: 'proposal:1', rules: '' }]);
  await db.delete();
});

it('is as the last version listed here', () => {
  const db = new Database('never opened');
  const stores = db.tables.map(({ name, schema: { primKey, indexes } }) => [
    name,
    [primKey, ...indexes].map(({ src }) => src).join(', '),
  ]);
  expect(Object.fromEntries(stores)).toEqual(released[db.verno]);
});

it('writes to the disk before it answers', async () => {
  const db = new Database(`strict ${crypto.randomUUID()}`);
  await db.transaction('rw', db.interviews, async () => {
    await db.interviews.add(anInterview());
    expect((Dexie.currentTransaction.idbtrans as { durability?: string }).durability).toBe('strict');
  });
  await db.delete();
});
