// @vitest-environment node
import { describe, expect, it, onTestFinished } from 'vitest';
import * as commands from '@/lib/storage/commands';
import { Database } from '@/lib/storage/db';
import { saveNotes } from '@/lib/storage/notes';
import { aMoment } from '@/tests/fixtures/make';
import type { Disk } from './disk.ts';
import { halves } from './halves.ts';
import { wrongLists } from './lists.ts';
import { Promises } from './promises.ts';

const start = Date.UTC(2026, 10, 23, 9);

/** A disk after some commands, and what was promised of it. */
async function worked(): Promise<{ disk: Disk; promises: Promises }> {
  const db = new Database(`test ${crypto.randomUUID()}`);
  onTestFinished(() => db.delete());
  const promises = new Promises();
  let now = start;
  const next = () => aMoment((now += 60_000));
  const added = await commands.addByHand(db, next(), 'By hand', null);
  if (!added.ok) throw new Error(added.code);
  const { interviewId } = added.value;
  const stage = await commands.setStage(db, next(), interviewId, 'deep-dive');
  promises.answered({ name: 'setStage', request: { interviewId, stage: 'deep-dive' } }, stage);
  const wrote = await commands.sayWrote(db, next(), interviewId, 'client');
  promises.answered({ name: 'sayWrote', request: { interviewId, direction: 'client' } }, wrote);
  const notes = { name: 'saveNotes', request: { interviewId, text: 'rates', basedOn: null } } as const;
  promises.sent(notes);
  promises.answered(notes, await saveNotes(db, next(), notes.request));
  return { disk: await diskOf(db), promises };
}

async function diskOf(db: Database): Promise<Disk> {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  return { version: 30, ...Object.fromEntries(tables) } as unknown as Disk;
}

/** All that is wrong with it. */
async function found(disk: Disk, promises: Promises) {
  return { lost: promises.broken(disk).length > 0, torn: [...halves(disk), ...(await wrongLists(disk))].length > 0 };
}

it('finds nothing where all is as it should be', async () => {
  const { disk, promises } = await worked();
  expect(promises.count).toBe(3);
  expect(promises.broken(disk)).toEqual([]);
  expect([...halves(disk), ...(await wrongLists(disk))]).toEqual([]);
});

it('finds nothing where adding an interview was taken back, before anything else was said of it', async () => {
  const db = new Database(`test ${crypto.randomUUID()}`);
  onTestFinished(() => db.delete());
  const added = await commands.addByHand(db, aMoment(start), 'By hand', null);
  if (!added.ok) throw new Error(added.code);
  await commands.undo(db, aMoment(start + 60_000), added.value.undoable!.changeId);
  expect(halves(await diskOf(db))).toEqual([]);
});

describe('a fault is found when', () => {
  it.each([
    { what: 'an interview is gone', harm: (disk: Disk) => disk.interviews.pop(), lost: true, torn: true },
    { what: 'the last change is not in the history', harm: (disk: Disk) => disk.changes.pop(), lost: true, torn: true },
    { what: 'a message is gone', harm: (disk: Disk) => disk.messages.pop(), lost: false, torn: true },
    { what: 'notes are gone', harm: (disk: Disk) => disk.noteRevisions.pop(), lost: true, torn: false },
    { what: 'no list has it', harm: (disk: Disk) => disk.summaries.pop(), lost: false, torn: true },
    { what: 'it is counted wrongly', harm: (disk: Disk) => (disk.tallies[0]!.count += 1), lost: false, torn: true },
    { what: 'it is not counted', harm: (disk: Disk) => disk.tallies.splice(0), lost: false, torn: true },
    {
      what: 'lists show what was before',
      harm: (disk: Disk) => Object.assign(disk.summaries[0]!, { stage: 'invited' }),
      lost: false,
      torn: true,
    },
    {
      what: 'the interview is as it was before its last change',
      harm: ({ interviews }: Disk) => (interviews[0]!.stage.value = 'interviewing'),
      lost: false,
      torn: true,
    },
  ])('$what', async ({ harm, lost, torn }) => {
    const { disk, promises } = await worked();
    harm(disk);
    expect(await found(disk, promises)).toEqual({ lost, torn });
  });
});
