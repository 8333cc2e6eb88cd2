// @vitest-environment node
import { liveQuery } from 'dexie';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, expect, it, vi } from 'vitest';
import type { Key } from '@/lib/interview/sighting-schema';
import { interviewViewSchema, type InterviewView } from '@/lib/interview/view-schema';
import * as commands from '@/lib/storage/commands';
import { Database } from '@/lib/storage/db';
import { dismissDrift, loadDismissedDrifts } from '@/lib/storage/dismissed-drifts';
import { noteReading } from '@/lib/storage/ledger';
import { readBadges, readDrifts, readInterview, readLastReading, readView } from '@/lib/storage/read';
import { readLedger } from '@/lib/storage/read-data';
import { readDossier } from '@/lib/storage/read-workspace';
import { rememberLook } from '@/lib/storage/see';
import { summariesIn } from '@/lib/storage/summaries';
import { aMessage, aMoment, aSighting, layers } from '@/tests/fixtures/make';
import { writePast } from '@/tests/fixtures/written-past';

/** As the background has it: the name that our pages read under. */
const db = new Database();

afterEach(() => Promise.all(db.tables.map((table) => table.clear())));

async function see(...keys: Key[]): Promise<void> {
  const sightings = keys.map((key) => aSighting({ keys: [key] }));
  await rememberLook(db, aMoment(1000), { page: 'proposals', verdict: 'partly', layers, sightings });
}

it('reads for lists what lists show, and in full only the one that is opened', async () => {
  await see('proposal:1', 'proposal:2', 'proposal:3');
  await commands.setTick(db, aMoment(3000), 'proposal:2', 'interviewing/scam', true);
  await commands.setRemoved(db, aMoment(4000), 'proposal:3', true);
  const summaries = await summariesIn(db);
  expect(summaries).toMatchObject([
    { interviewId: 'proposal:2', title: 'Shopify theme', done: 1, total: 7, updatedAt: 3000 },
    { interviewId: 'proposal:1', done: 0 },
  ]);
  expect(summaries[0]).not.toHaveProperty('checklists');
  const view = interviewViewSchema.parse((await readDossier('proposal:2'))?.view);
  expect(view).toMatchObject({ title: 'Shopify theme', done: 1, updatedAt: 3000 });
  expect(view.undoable?.what).toMatch(/^tick:/);
  expect(await readInterview('job:2')).toEqual(null);
  expect(await readInterview('proposal:2')).toEqual(view);
  expect(await readDossier('proposal:9')).toBeNull();
});

it('is told live of what the background writes', async () => {
  await see('proposal:1');
  const shown: InterviewView['stage'][] = [];
  const subscription = liveQuery(() => readDossier('proposal:1')).subscribe(
    (read) => read && shown.push(read.view.stage),
  );
  await vi.waitFor(() => expect(shown).toEqual(['interviewing']));
  await commands.setStage(db, aMoment(3000), 'proposal:1', 'offer');
  await vi.waitFor(() => expect(shown.at(-1)).toBe('offer'));
  subscription.unsubscribe();
});

it('reads badges in the order asked for, under any of their keys', async () => {
  await see('proposal:1', 'room:r');
  await commands.setRemoved(db, aMoment(2000), 'proposal:1', true);
  expect(await readBadges(db, aMoment(9000), ['room:r', 'proposal:1', 'proposal:9', 'room:r'])).toEqual([
    expect.objectContaining({ interviewId: 'room:r' }),
    null,
    null,
    expect.objectContaining({ interviewId: 'room:r' }),
  ]);
});

it('finds the messages of one interview among many', async () => {
  await see('proposal:1', 'proposal:2');
  const mine = Array.from({ length: 100 }, (_, index) =>
    aMessage(index, { interviewId: 'proposal:1', direction: 'me' }),
  );
  await writePast(db, (await db.interviews.get('proposal:1'))!, mine);
  await writePast(db, (await db.interviews.get('proposal:2'))!, [aMessage(500, { interviewId: 'proposal:2' })]);
  expect(await readBadges(db, aMoment(9000), ['proposal:2'])).toMatchObject([{ turn: 'mine' }]);
  expect(await readBadges(db, aMoment(9000), ['proposal:1'])).toMatchObject([{ turn: 'theirs' }]);
});

it('reads one interview, or none', async () => {
  await see('proposal:1');
  expect(await readView(db, aMoment(9000), 'proposal:1')).toMatchObject({
    title: 'Shopify theme',
    section: 'active',
    sentAt: 500,
  });
  expect(await readView(db, aMoment(9000), 'proposal:9')).toBeNull();
});

it('reads when a page was read last, and how well it was understood', async () => {
  expect(await readLastReading()).toBeNull();
  await see('proposal:1');
  expect(await readLastReading()).toEqual({ page: 'proposals', verdict: 'partly', at: 1000 });
});

it('reads the ledger, the newest day first', async () => {
  const reading = { page: 'proposals', verdict: 'partly', layers } as const;
  for (const [day, page] of [
    [1, 'proposals'],
    [3, 'messages'],
    [3, 'proposals'],
    [2, 'job'],
  ] as const) {
    await noteReading(db, Date.UTC(2026, 10, day, 12), { ...reading, page }, 2);
  }
  const days = (await readLedger()).map(({ day, page }) => `${day} ${page}`);
  expect(days).toHaveLength(4);
  expect(days[2]).toBe('2026-11-02 job');
  expect(days[3]).toBe('2026-11-01 proposals');
});

it('reads which pages are not understood any more, save what the user has dismissed', async () => {
  await dismissDrift({ page: 'messages', since: '2026-11-02' });
  const day = 86_400_000;
  const look = async (ago: number, verdict: 'understood' | 'not-understood') =>
    noteReading(db, Date.now() - ago * day, { page: 'proposals', verdict, layers }, 1);
  for (const ago of [30, 20, 10]) await look(ago, 'understood');
  expect(await readDrifts()).toEqual([]);

  for (let count = 0; count < 3; count += 1) await look(5, 'not-understood');
  const [drift] = await readDrifts();
  expect(drift).toMatchObject({ page: 'proposals', verdict: 'not-understood' });
  await dismissDrift(drift!);
  await dismissDrift(drift!);
  expect(await readDrifts()).toEqual([]);
});

it('takes what was dismissed and cannot be read as not dismissed', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await fakeBrowser.storage.local.set({ dismissedDrifts: 'nonsense' });
  expect(await loadDismissedDrifts()).toEqual([]);
  await dismissDrift({ page: 'messages', since: '2026-11-02' });
  expect(await loadDismissedDrifts()).toEqual(['messages 2026-11-02']);
});
