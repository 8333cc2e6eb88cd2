// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { activityEventSchema, interviewSchema } from '@/lib/interview/interview-schema';
import type { JobSighting, Key } from '@/lib/interview/sighting-schema';
import { jobMarkSchema } from '@/lib/interview/view-schema';
import * as commands from '@/lib/storage/commands';
import type { Database } from '@/lib/storage/db';
import { rememberJobs } from '@/lib/storage/jobs';
import { readView } from '@/lib/storage/read';
import { rememberRooms } from '@/lib/storage/rooms';
import { rememberLook } from '@/lib/storage/see';
import { freshDatabase } from '@/tests/fixtures/fresh-database';
import { aClient, aJob, anActivity } from '@/tests/fixtures/jobs';
import { aMoment, aSighting, layers } from '@/tests/fixtures/make';

const hour = 3_600_000;
const job: Key = 'job:022027690148257796097';

function look(db: Database, ...jobs: JobSighting[]) {
  return rememberJobs(db, aMoment(10 * hour), { page: 'search', verdict: 'understood', layers, jobs });
}

/** Interviews by the keys that the list shows of them. */
async function listed(...keys: Key[]): Promise<Database> {
  const db = freshDatabase();
  const sightings = keys.map((key) => aSighting({ keys: [key] }));
  await rememberLook(db, aMoment(1000), { page: 'proposals', verdict: 'understood', layers, sightings });
  return db;
}

const marked = (marks: Awaited<ReturnType<typeof look>>['marks']) =>
  marks.map((mark) => mark && jobMarkSchema.parse(mark).badge.interviewId);

describe('a job that is no interview', () => {
  it('gets no mark, and nothing is kept of it, not even where its title is that of one', async () => {
    const db = await listed('proposal:1');
    const before = await db.interviews.toArray();
    const { marks, changedIds } = await look(db, aJob({ activity: anActivity(), client: aClient() }));
    expect(marks).toEqual([null]);
    expect(changedIds).toEqual([]);
    expect(await db.interviews.toArray()).toEqual(before);
    expect(await db.activities.count()).toBe(0);
  });

  it('leaves a line in the ledger: how many were looked at, not which', async () => {
    const db = freshDatabase();
    await look(db, aJob(), aJob({ keys: ['job:022037632358033761598'] }));
    expect(await db.readings.toArray()).toMatchObject([{ page: 'search', readings: 1, rows: 2 }]);
    expect(JSON.stringify(await db.readings.toArray())).not.toContain('job:');
  });
});

describe('a page that shows a job and a proposal together', () => {
  it('has the job marked wherever it turns up afterwards, and no other', async () => {
    const db = await listed('proposal:1', 'proposal:2');
    expect(marked((await look(db, aJob())).marks)).toEqual([null]);
    const tied = await look(db, aJob({ keys: [job, 'proposal:1'] }));
    expect(marked(tied.marks)).toEqual(['proposal:1']);
    expect(tied.changedIds).toEqual(['proposal:1']);
    const search = await look(db, aJob({ keys: ['job:029'] }), aJob(), aJob({ keys: ['job:028'] }));
    expect(marked(search.marks)).toEqual([null, 'proposal:1', null]);
    expect(search.changedIds).toEqual([]);
  });

  it('marks other tiles of the same job in the same look, in whatever order they stand', async () => {
    const db = await listed('proposal:1');
    const { marks } = await look(db, aJob(), aJob({ keys: [job, 'proposal:1'] }), aJob());
    expect(marked(marks)).toEqual(['proposal:1', 'proposal:1', 'proposal:1']);
  });

  it('makes one of what was added by the job’s link and of the proposal, with all that was ticked and seen', async () => {
    const db = await listed('proposal:1');
    await commands.addByHand(db, aMoment(2000), null, job);
    await look(db, aJob({ keys: [job], activity: anActivity({ interviewing: 2 }) }));
    await commands.setTick(db, aMoment(3000), job, 'interviewing/scam', true);
    const { changedIds } = await look(
      db,
      aJob({ seenAt: 5 * hour, keys: [job, 'proposal:1'], activity: anActivity() }),
    );

    expect(changedIds.toSorted()).toEqual([job, 'proposal:1']);
    const [interview, ...others] = await db.interviews.toArray();
    expect(others).toEqual([]);
    expect(interviewSchema.parse(interview)).toMatchObject({
      keys: ['proposal:1', job],
      ticks: { 'interviewing/scam': { value: true } },
    });
    expect((await readView(db, aMoment(5 * hour), job))?.competition).toMatchObject({
      now: { activity: { interviewing: 3 } },
      before: { activity: { interviewing: 2 } },
    });
  });

  it('goes on through the room and the contract', async () => {
    const db = await listed('proposal:1');
    const room: Key = 'room:room_0123456789abcdef0123456789abcdef';
    const shown = { seenAt: hour, keys: [room, 'proposal:1'] as Key[], title: null, client: null, messages: [] };
    await rememberRooms(db, aMoment(hour), { page: 'messages', verdict: 'understood', layers, rooms: [shown] });
    await look(db, aJob({ keys: ['contract:7', room] }));
    await look(db, aJob({ keys: ['contract:7', job] }));
    expect(marked((await look(db, aJob())).marks)).toEqual(['proposal:1']);
  });

  it.each<[string, Key[]]>([
    ['two proposals', ['job:022027690148257796097', 'proposal:1', 'proposal:2']],
    ['a second job to a proposal', ['job:022037632358033761598', 'proposal:1']],
  ])('is not believed when it ties %s', async (_, keys) => {
    const db = await listed('proposal:1', 'proposal:2');
    await look(db, aJob({ keys: [job, 'proposal:1'] }));
    const before = await db.interviews.toArray();
    const { marks, changedIds } = await look(db, aJob({ keys, activity: anActivity() }));
    expect(marks).toEqual([null]);
    expect(changedIds).toEqual([]);
    expect(await db.interviews.toArray()).toEqual(before);
    expect(await db.activities.count()).toBe(0);
  });
});

describe('what is known of a job', () => {
  it('comes with its mark: the competition now and before', async () => {
    const db = await listed('proposal:1');
    const keys: Key[] = [job, 'proposal:1'];
    await look(db, aJob({ seenAt: hour, keys, activity: anActivity({ interviewing: 2 }) }));
    const { marks, changedIds } = await look(db, aJob({ seenAt: 2 * hour, keys, activity: anActivity() }));
    expect(marks[0]?.competition).toMatchObject({
      now: { seenAt: 2 * hour, activity: { interviewing: 3 } },
      before: { seenAt: hour, activity: { interviewing: 2 } },
    });
    expect(changedIds).toEqual(['proposal:1']);
    for (const event of await db.activities.toArray()) activityEventSchema.parse(event);
  });

  it('is written once when a page is read again and again', async () => {
    const db = await listed('proposal:1');
    const shown = aJob({ keys: [job, 'proposal:1'], activity: anActivity(), client: aClient() });
    await look(db, shown);
    const [put, write] = [vi.spyOn(db.interviews, 'put'), vi.spyOn(db.activities, 'put')];
    const again = await look(db, { ...shown, seenAt: shown.seenAt + 1000 });
    expect(again.changedIds).toEqual([]);
    expect(put).not.toHaveBeenCalled();
    expect(write).not.toHaveBeenCalled();
  });

  it('is shown with the interview: the client as last seen, and when', async () => {
    const db = await listed('proposal:1');
    await look(db, aJob({ seenAt: 3 * hour, keys: [job, 'proposal:1'], client: aClient() }));
    const view = await readView(db, aMoment(4 * hour), 'proposal:1');
    expect(view?.clientFacts).toEqual({ facts: aClient(), seenAt: 3 * hour });
  });
});

it('does not mark what the user took off the lists', async () => {
  const db = await listed('proposal:1');
  await look(db, aJob({ keys: [job, 'proposal:1'] }));
  await commands.setRemoved(db, aMoment(3000), 'proposal:1', true);
  expect((await look(db, aJob())).marks).toEqual([null]);
});
