// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { changeSchema, interviewSchema } from '@/lib/interview/interview-schema';
import type { Key, Sighting } from '@/lib/interview/sighting-schema';
import * as commands from '@/lib/storage/commands';
import type { Database } from '@/lib/storage/db';
import { rememberLook } from '@/lib/storage/see';
import { freshDatabase } from '@/tests/fixtures/fresh-database';
import { aMoment, aSighting, layers } from '@/tests/fixtures/make';

const minute = 60_000;
const moment = aMoment(500);

function look(db: Database, ...sightings: Sighting[]) {
  return rememberLook(db, aMoment(1000), { page: 'proposals', verdict: 'understood', layers, sightings });
}

describe('a look at a page', () => {
  it('answers with a badge for each row, in their order, and none where nothing is due', async () => {
    const { badges, changedIds } = await look(
      freshDatabase(),
      aSighting({ keys: ['proposal:3'], section: 'submitted' }),
      aSighting({ keys: ['proposal:2'], section: 'offers' }),
      aSighting({ keys: ['proposal:1'] }),
    );
    expect(badges).toEqual([
      null,
      expect.objectContaining({ interviewId: 'proposal:2', stage: 'offer', stageBy: 'upwork', done: 0, total: 9 }),
      expect.objectContaining({ interviewId: 'proposal:1', stage: 'interviewing', turn: 'unknown' }),
    ]);
    expect(changedIds.toSorted()).toEqual(['proposal:1', 'proposal:2']);
  });

  it('stores what the schemas demand', async () => {
    const db = freshDatabase();
    await look(db, aSighting(), aSighting({ keys: ['invite:1'], section: 'invitations' }));
    expect((await db.interviews.toArray()).map((interview) => interviewSchema.parse(interview))).toHaveLength(2);
    expect((await db.changes.toArray()).map((change) => changeSchema.parse(change).what)).toEqual(['added', 'added']);
  });

  it('writes no interview when it says nothing new, and tells nobody', async () => {
    const db = freshDatabase();
    await look(db, aSighting());
    const write = vi.spyOn(db.interviews, 'bulkPut');
    const again = await look(db, aSighting({ seenAt: 1000 + minute }));
    expect(again.changedIds).toEqual([]);
    expect(again.badges).toHaveLength(1);
    expect(write).not.toHaveBeenCalled();
    expect(await db.changes.count()).toBe(1);
  });

  it('remembers when it was seen, without telling anybody', async () => {
    const db = freshDatabase();
    await look(db, aSighting());
    expect((await look(db, aSighting({ seenAt: 10 * minute }))).changedIds).toEqual([]);
    expect((await db.interviews.get('proposal:1'))?.lastSeenAt).toBe(10 * minute);
  });

  it('shows no badge for what the user took off the lists', async () => {
    const db = freshDatabase();
    await look(db, aSighting());
    await commands.setRemoved(db, moment, 'proposal:1', true);
    expect((await look(db, aSighting({ section: 'offers', seenAt: 9 * minute }))).badges).toEqual([null]);
  });

  it('shows no badge where a list of unanswered proposals contradicts the inferred stage', async () => {
    const db = freshDatabase();
    await look(db, aSighting());
    const submitted = aSighting({ section: 'submitted', seenAt: 9 * minute });
    expect((await look(db, submitted)).badges).toEqual([null]);
    await commands.setStage(db, moment, 'proposal:1', 'deep-dive');
    expect((await look(db, submitted)).badges).toEqual([expect.objectContaining({ stage: 'deep-dive' })]);
  });

  it('tells of an outcome to confirm', async () => {
    const db = freshDatabase();
    await look(db, aSighting());
    const archived = aSighting({ section: 'archived', archiveReason: 'Hired', seenAt: 9 * minute });
    expect(await look(db, archived, aSighting({ keys: ['proposal:9'], section: 'archived' }))).toEqual({
      badges: [expect.objectContaining({ outcome: 'open', hasSuggestion: true }), null],
      changedIds: ['proposal:1'],
    });
  });

  it('takes the list that says most when one interview is in two at once, whatever their order', async () => {
    const both = [aSighting(), aSighting({ section: 'offers' })] as const;
    for (const rows of [both, both.toReversed()]) {
      const db = freshDatabase();
      await look(db, ...rows);
      expect(await db.interviews.get('proposal:1')).toMatchObject({
        stage: { value: 'offer' },
        section: { value: { name: 'offers' } },
      });
    }
  });

  it('stores nothing of itself when one part of it fails', async () => {
    const db = freshDatabase();
    vi.spyOn(db.readings, 'put').mockRejectedValue(new Error('disk full'));
    await expect(look(db, aSighting())).rejects.toThrow('disk full');
    expect(await db.interviews.count()).toBe(0);
    expect(await db.changes.count()).toBe(0);
  });

  it('loses nothing of two made at once', async () => {
    const db = freshDatabase();
    const rows = Array.from({ length: 20 }, (_, index) => aSighting({ keys: [`proposal:${index}`] }));
    await Promise.all([look(db, ...rows.slice(0, 12)), look(db, ...rows.slice(8))]);
    expect(await db.interviews.count()).toBe(20);
    expect(await db.changes.count()).toBe(20);
  });
});

describe('keys that turn out to be of one interview', () => {
  async function knownTwice(): Promise<Database> {
    const db = freshDatabase();
    await look(db, aSighting({ keys: ['room:r'] }), aSighting({ keys: ['job:a'] }));
    await commands.setTick(db, moment, 'room:r', 'offer/funded', true);
    await commands.sayWrote(db, moment, 'room:r', 'client');
    await commands.setStage(db, moment, 'job:a', 'deep-dive');
    return db;
  }

  const together = aSighting({ keys: ['proposal:1', 'job:a', 'room:r'], seenAt: 10 * minute });

  it('make one record under the strongest, with everything that was said of either', async () => {
    const db = await knownTwice();
    const { badges, changedIds } = await look(db, together);
    expect(badges[0]).toMatchObject({ interviewId: 'proposal:1', stage: 'deep-dive', turn: 'mine' });
    expect(changedIds.toSorted()).toEqual(['job:a', 'proposal:1', 'room:r']);
    expect(await db.interviews.toArray()).toMatchObject([
      { keys: ['proposal:1', 'job:a', 'room:r'], ticks: { 'offer/funded': { value: true } } },
    ]);
    const owners = [...(await db.messages.toArray()), ...(await db.changes.toArray())];
    expect(owners).toHaveLength(6);
    expect(new Set(owners.map(({ interviewId }) => interviewId))).toEqual(new Set<Key>(['proposal:1']));
  });

  it('are found out row by row, too', async () => {
    const db = await knownTwice();
    await look(
      db,
      aSighting({ keys: ['invite:1', 'room:r'], seenAt: 10 * minute }),
      aSighting({ keys: ['job:b'], seenAt: 10 * minute }),
      aSighting({ keys: ['job:a', 'invite:1'], seenAt: 11 * minute }),
      aSighting({ keys: ['job:b', 'proposal:1', 'invite:1'], seenAt: 12 * minute }),
    );
    expect(await db.interviews.toCollection().primaryKeys()).toEqual(['proposal:1']);
    const owners = [...(await db.messages.toArray()), ...(await db.changes.toArray())];
    expect(new Set(owners.map(({ interviewId }) => interviewId))).toEqual(new Set<Key>(['proposal:1']));
  });

  it('still answer to their former names', async () => {
    const db = await knownTwice();
    await look(db, together);
    const answer = await commands.setStage(db, aMoment(20 * minute), 'room:r', 'offer');
    expect(answer).toMatchObject({ ok: true, value: { interviewId: 'proposal:1', stage: 'offer' } });
  });

  it('are written and counted as one also when they are more than an interview keeps', async () => {
    const db = freshDatabase();
    const jobs = Array.from({ length: 40 }, (_, index): Key => `job:${index}`);
    await look(db, aSighting({ keys: jobs }));
    await look(
      db,
      aSighting({ keys: ['invite:1', 'job:1'], seenAt: 10 * minute }),
      aSighting({ keys: ['invite:2', 'job:1'], seenAt: 11 * minute, client: 'Ada' }),
    );
    expect(await db.interviews.toArray()).toMatchObject([{ interviewId: 'invite:1', client: { value: 'Ada' } }]);
    expect(await db.tallies.toArray()).toEqual([{ group: 'interviewing', count: 1 }]);
  });

  it('can have their changes taken back', async () => {
    const db = await knownTwice();
    const stageChange = await db.changes.filter(({ what }) => what === 'stage').first();
    await look(db, together);
    const answer = await commands.undo(db, aMoment(20 * minute), stageChange!.changeId);
    expect(answer).toMatchObject({ ok: true, value: { interviewId: 'proposal:1', stage: 'interviewing' } });
  });
});

describe('the ledger', () => {
  it('counts by day and kind of page, and says how well pages were understood', async () => {
    const db = freshDatabase();
    const at = Date.UTC(2026, 10, 23, 12);
    const base = { page: 'proposals', sightings: [aSighting()] } as const;
    await rememberLook(db, aMoment(at), { ...base, verdict: 'understood', layers });
    await rememberLook(db, aMoment(at + minute), { ...base, verdict: 'partly', layers });
    await rememberLook(db, aMoment(at + 48 * 60 * minute), { ...base, verdict: 'understood', layers, sightings: [] });
    await rememberLook(db, aMoment(at), {
      ...base,
      verdict: 'not-understood',
      layers,
      page: 'archived',
      sightings: [],
    });
    expect(await db.readings.orderBy('lastAt').toArray()).toMatchObject([
      { page: 'archived', readings: 1, rows: 0, verdicts: { 'not-understood': 1 } },
      {
        page: 'proposals',
        readings: 2,
        rows: 2,
        verdicts: { understood: 1, partly: 1, 'not-understood': 0 },
        lastAt: at + minute,
        lastVerdict: 'partly',
      },
      { page: 'proposals', readings: 1, rows: 0, verdicts: { understood: 1 } },
    ]);
  });
});
