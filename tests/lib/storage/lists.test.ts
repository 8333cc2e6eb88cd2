// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { interviewViewSchema } from '@/lib/interview/view-schema';
import { defaultNudgeSettings } from '@/lib/nudge/nudge-settings';
import * as commands from '@/lib/storage/commands';
import type { Database } from '@/lib/storage/db';
import { listsIn, type Lists, type Wish } from '@/lib/storage/lists';
import { actOnNudge } from '@/lib/storage/nudge-commands';
import { rememberLook } from '@/lib/storage/see';
import { settle } from '@/lib/storage/settle';
import { freshDatabase } from '@/tests/fixtures/fresh-database';
import { aMoment, anInterview, aSighting, layers } from '@/tests/fixtures/make';
import { writePast } from '@/tests/fixtures/written-past';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 23, 12);
/** All hours are working hours. */
const week = Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]);
const settings = { ...defaultNudgeSettings, hours: { zone: 'UTC', week, daysOff: [], temporary: [] } };
const at = (now: number) => ({ ...aMoment(now), settings });
const moment = at(now);

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});

async function read(wish: Partial<Wish> = {}): Promise<Lists> {
  const lists = await listsIn(db, { due: 8, more: {}, search: '', ...wish }, moment);
  if (!lists) throw new Error('still to be made');
  return lists;
}
const namesOf = ({ groups }: Lists) =>
  groups.map(({ group, count, summaries }) => [group, count, ...summaries.map(({ title }) => title)]);

/** Interviews that were seen one after the other, the first one last. */
async function see(...titles: string[]): Promise<void> {
  const sightings = titles.map((title, index) =>
    aSighting({ keys: [`proposal:${title}`], title, seenAt: now - index * 1000, sentAt: now - index * 1000 }),
  );
  await rememberLook(db, moment, { page: 'proposals', verdict: 'understood', layers, sightings });
}

it('has nothing to read of nothing', async () => {
  expect(await read()).toEqual({ total: 0, groups: [], due: { count: 0, views: [], wakesAt: null } });
});

it('waits for what an upgrade has left to be made', async () => {
  await writePast(db, anInterview());
  const wish = { due: 8, more: {}, search: '' };
  expect(await listsIn(db, wish, moment)).toBeNull();
  await settle(db, () => Promise.resolve(moment));
  expect(await listsIn(db, wish, moment)).toMatchObject({ total: 1 });
});

it('groups by stage, the last one first, then the ended ones; the user’s turn first, then what was seen last', async () => {
  await see('a', 'b', 'c', 'd', 'e', 'f');
  await commands.sayWrote(db, moment, 'proposal:c', 'client');
  await commands.setStage(db, moment, 'proposal:d', 'offer');
  await commands.setOutcome(db, moment, 'proposal:e', 'lost', null);
  await commands.setRemoved(db, moment, 'proposal:f', true);
  expect(namesOf(await read())).toEqual([
    ['offer', 1, 'd'],
    ['interviewing', 3, 'c', 'a', 'b'],
    ['ended', 1, 'e'],
  ]);
  expect((await read()).total).toBe(5);
});

it('reads the beginning of a group with its whole count, and as many as are wanted', async () => {
  await see(...Array.from({ length: 45 }, (_, index) => `job ${index}`));
  const lengths = async (wish: Partial<Wish>) =>
    (await read(wish)).groups.map(({ count, summaries }) => [count, summaries.length]);
  expect(await lengths({})).toEqual([[45, 20]]);
  expect(await lengths({ more: { interviewing: 40 } })).toEqual([[45, 40]]);
  expect(await lengths({ search: 'JOB 4' })).toEqual([[9, 9]]);
  expect(await lengths({ search: 'job', more: { offer: 3 } })).toEqual([[45, 20]]);
});

it.each([
  ['SHOP', ['Shopify theme']],
  ['theme shopify', ['Shopify theme']],
  ['  ', ['Logo', 'Shopify theme']],
  ['theme logo', []],
])('finds “%s” anywhere in title and client, in the order of the lists', async (search, titles) => {
  await see('Logo', 'Shopify theme');
  const { groups, total } = await read({ search });
  expect(groups.flatMap(({ summaries }) => summaries.map(({ title }) => title))).toEqual(titles);
  expect(total).toBe(2);
});

describe('what is due', () => {
  beforeEach(async () => {
    await see('a', 'b', 'c');
    for (const [title, ago] of [
      ['a', 3],
      ['b', 30],
      ['c', 8],
    ] as const) {
      await commands.sayWrote(db, at(now - ago * hour), `proposal:${title}`, 'client');
    }
    await settle(db, () => Promise.resolve(moment));
  });

  it('is counted, and read in full of the most urgent', async () => {
    const { due } = await read({ due: 2 });
    expect(due.count).toBe(3);
    expect(due.views.map((view) => interviewViewSchema.parse(view).title)).toEqual(['b', 'c']);
    expect(due.views[0]?.nudges).toMatchObject([{ kind: 'reply', level: 'overdue' }]);
  });

  it('comes back when the first one does that was put off', async () => {
    for (const [title, hours] of [
      ['a', 4],
      ['b', 2],
      ['c', 3],
    ] as const) {
      const said = { interviewId: `proposal:${title}`, act: 'snooze', kind: 'reply', anchor: '' } as const;
      await actOnNudge(db, moment, { ...said, until: now + hours * hour, unlessTheyWrite: false });
    }
    expect((await read()).due).toEqual({ count: 0, views: [], wakesAt: now + 2 * hour });
  });
});
