import { expect, it } from 'vitest';
import * as commands from '@/lib/storage/commands';
import { Database } from '@/lib/storage/db';
import { readBadges, readView } from '@/lib/storage/read';
import { rememberLook } from '@/lib/storage/see';
import { freshDatabase } from '@/tests/fixtures/fresh-database';
import { aMoment, aSighting, layers } from '@/tests/fixtures/make';

/** On the IndexedDB of a real browser; what each operation does is told in tests/lib/storage. */
const at = Date.UTC(2026, 10, 23);
const moment = aMoment(at);
const look = { page: 'proposals', verdict: 'understood', layers } as const;
const proposal = 'proposal:2027690148254932482';
const job = 'job:022027690148254932482';

it('has on the disk what it has answered: a tick is there when the database is opened again', async () => {
  const db = freshDatabase();
  await rememberLook(db, moment, { ...look, sightings: [aSighting({ seenAt: at, keys: [proposal] })] });
  const ticked = await commands.setTick(db, moment, proposal, 'interviewing/answer', true);
  expect(ticked).toMatchObject({ ok: true, value: { done: 1 } });
  db.close();

  const again = new Database(db.name);
  expect(await readBadges(again, moment, [proposal])).toMatchObject([{ done: 1, stage: 'interviewing' }]);
  again.close();
});

it('finds an interview under every key it was ever seen with, with its history', async () => {
  const db = freshDatabase();
  await commands.addByHand(db, moment, 'By hand', job);
  await commands.setStage(db, moment, job, 'deep-dive');
  await rememberLook(db, moment, { ...look, sightings: [aSighting({ seenAt: at, keys: [proposal, job] })] });
  const [byJob, byProposal] = [await readView(db, moment, job), await readView(db, moment, proposal)];
  expect(byJob).toEqual(byProposal);
  expect(byProposal).toMatchObject({
    interviewId: proposal,
    stage: 'deep-dive',
    undoable: { what: 'stage', from: 'interviewing', to: 'deep-dive' },
  });
});

it('does a command wholly or not at all', async () => {
  const db = freshDatabase();
  await rememberLook(db, moment, { ...look, sightings: [aSighting({ seenAt: at, keys: [proposal] })] });
  const before = await readView(db, moment, proposal);
  const breaking = () => {
    throw new Error('the disk is full');
  };
  db.changes.hook('creating', breaking);
  await expect(commands.setStage(db, moment, proposal, 'deep-dive')).rejects.toThrow('the disk is full');
  db.changes.hook('creating').unsubscribe(breaking);
  expect(await readView(db, moment, proposal)).toEqual(before);
});
