// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '@/entrypoints/background';
import { ask } from '@/lib/messages/ask';
import { protocol, type CallName, type Request } from '@/lib/messages/protocol';
import { Database } from '@/lib/storage/db';
import { aSighting, someSettings } from '@/tests/fixtures/make';
import { openTabs, sendAs, senders } from '@/tests/fixtures/wires';

const disk = new Database();
let heard: unknown[];

beforeEach(async () => {
  background.main();
  const { id } = await fakeBrowser.tabs.create({});
  ({ heard } = openTabs(id!));
  sendAs(senders.ourPage);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(disk.tables.map((table) => table.clear()));
});

const layers = { hooks: 1, structure: 1, taught: 0 };
const look = { page: 'proposals', verdict: 'understood', layers, asked: false, sightings: [aSighting()] } as const;

function see(asked = false) {
  return ask('see', { ...look, asked, sightings: [aSighting()] });
}

/** The answer, which is as the protocol promises. */
async function answerTo<Name extends CallName>(name: Name, request: Request<Name>) {
  const answer = await ask(name, request);
  if (!answer.ok) throw new Error(`${name}: ${answer.code} ${answer.detail}`);
  return protocol[name].response.parse(answer.value) as typeof answer.value;
}

describe('installed for the first time', () => {
  const welcomed = async () => (await fakeBrowser.tabs.query({})).some(({ url }) => url === '/welcome.html');

  it('opens the welcome page', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await vi.waitFor(async () => expect(await welcomed()).toBe(true));
  });

  it.each([
    ['an update', 'update', null],
    ['an installation that was put back with its choice', 'install', 'click'],
  ] as const)('opens nothing after %s', async (_, reason, mode) => {
    if (mode) await answerTo('setMode', mode);
    await fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
    await answerTo('settings', null);
    expect(await welcomed()).toBe(false);
  });

  it('reads nothing before the user chooses', async () => {
    expect(await answerTo('settings', null)).toEqual(someSettings({ mode: 'not-chosen' }));
    expect(await see()).toMatchObject({ code: 'not-reading' });
    expect(await see(true)).toMatchObject({ code: 'not-reading' });
    expect(await disk.interviews.count()).toBe(0);
    expect(await disk.readings.count()).toBe(0);
  });
});

describe('a page', () => {
  it.each([
    { mode: 'page', paused: false, asked: false, read: true },
    { mode: 'page', paused: true, asked: false, read: false },
    { mode: 'page', paused: true, asked: true, read: false },
    { mode: 'click', paused: false, asked: false, read: false },
    { mode: 'click', paused: false, asked: true, read: true },
    { mode: 'click', paused: true, asked: true, read: false },
    { mode: 'hand', paused: false, asked: true, read: false },
  ] as const)(
    'in the mode $mode, paused: $paused, asked: $asked, is read: $read',
    async ({ mode, paused, asked, read }) => {
      await answerTo('setMode', mode);
      if (paused) await answerTo('setPause', { pausedUntil: Date.now() + 60_000, pausedFor: null });
      expect((await see(asked)).ok).toBe(read);
      expect(await disk.interviews.count()).toBe(read ? 1 : 0);
    },
  );

  it('is read again after the pause', async () => {
    await answerTo('setMode', 'page');
    await answerTo('setPause', { pausedUntil: Date.now() - 1, pausedFor: null });
    expect((await see()).ok).toBe(true);
  });
});

describe('every tab on Upwork', () => {
  it('hears of a new mode and of a pause', async () => {
    await answerTo('setMode', 'page');
    await answerTo('setPause', { pausedUntil: 9_000_000_000_000, pausedFor: null });
    expect(heard).toEqual([
      { type: 'settings', settings: someSettings() },
      { type: 'settings', settings: someSettings({ pausedUntil: 9_000_000_000_000 }) },
    ]);
  });

  it('hears of interviews that look different now, and of nothing else', async () => {
    await answerTo('setMode', 'page');
    heard.length = 0;
    await see();
    await vi.waitFor(() => expect(heard).toEqual([{ type: 'changed', interviewIds: ['proposal:1'] }]));
    await see();
    await answerTo('badges', ['proposal:1']);
    expect(heard).toHaveLength(1);
  });

  it.each<[name: CallName, request: unknown, interviewIds?: 'all']>([
    ['setStage', { interviewId: 'proposal:1', stage: 'offer' }],
    ['setTick', { interviewId: 'proposal:1', itemId: 'offer/funded', done: true }],
    ['setOutcome', { interviewId: 'proposal:1', outcome: 'lost', lostReason: 'price' }],
    ['sayWrote', { interviewId: 'proposal:1', direction: 'me' }],
    ['removeInterview', { interviewId: 'proposal:1' }],
    ['addByHand', { title: null, key: 'proposal:1' }],
    ['editItems', { stage: 'offer', changes: [{ itemId: 'offer/funded', hidden: true }] }, 'all'],
  ])('hears of %s, once it is stored', async (name, request, interviewIds: unknown = ['proposal:1']) => {
    await answerTo('setMode', 'page');
    await see();
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    heard.length = 0;
    await answerTo(name, request as never);
    await vi.waitFor(() => expect(heard).toEqual([{ type: 'changed', interviewIds }]));
  });

  it('hears nothing of what failed', async () => {
    expect(await ask('setStage', { interviewId: 'proposal:9', stage: 'offer' })).toMatchObject({
      code: 'unknown-interview',
    });
    expect(await ask('undo', { changeId: 'none' })).toMatchObject({ code: 'superseded' });
    expect(heard).toEqual([]);
  });
});

it('tells the tabs of settings when a list is taught or forgotten; only our pages may forget one', async () => {
  await answerTo('setMode', 'page');
  const rule: Request<'addTaughtRule'> = {
    ruleId: '11111111-1111-4111-8111-111111111111',
    taughtAt: 0,
    path: '/nx/proposals/',
    section: 'active',
    heading: 'In talks',
    role: null,
    label: null,
    links: 'proposal',
    despiteSubmitted: false,
  };
  heard.length = 0;
  sendAs(senders.onUpwork);
  expect(await answerTo('addTaughtRule', rule)).toEqual([rule]);
  await vi.waitFor(() => expect(heard).toMatchObject([{ type: 'settings', settings: { mode: 'page' } }]));
  expect(await ask('removeTaughtRule', rule.ruleId)).toMatchObject({ code: 'forbidden' });
  sendAs(senders.ourPage);
  expect(await answerTo('removeTaughtRule', rule.ruleId)).toEqual([]);
  await vi.waitFor(() => expect(heard).toHaveLength(2));
});

it('keeps everything when the worker is stopped and started', async () => {
  await answerTo('setMode', 'page');
  await see();
  await answerTo('setTick', { interviewId: 'proposal:1', itemId: 'interviewing/scam', done: true });
  fakeBrowser.runtime.onMessage.removeAllListeners();
  background.main();
  const view = await answerTo('interview', 'proposal:1');
  expect(view).toMatchObject({ done: 1, total: 7 });
  expect(await answerTo('settings', null)).toMatchObject({ mode: 'page' });
});

it('takes an interview through its life', async () => {
  await answerTo('setMode', 'page');
  const { interviewId } = await answerTo('addByHand', { title: 'Chat with Ada', key: null });
  await answerTo('sayWrote', { interviewId, direction: 'client' });
  const { suggestion } = await answerTo('sayWrote', { interviewId, direction: 'me' });
  const talking = await answerTo('answerSuggestion', {
    interviewId,
    suggestionId: suggestion!.suggestionId,
    take: true,
  });
  expect(talking).toMatchObject({ stage: 'initial-contact', stageBy: 'suggestion', turn: 'theirs' });
  const back = await answerTo('undo', { changeId: talking.undoable!.changeId });
  expect(back).toMatchObject({ stage: 'interviewing', hasSuggestion: true });
  // Nothing but the clock has moved on.
  const why = expect.any(Object) as unknown;
  expect(await answerTo('interview', interviewId)).toEqual({ ...back, why });
  expect(await answerTo('interview', 'proposal:404')).toBeNull();
});

it('lets a page on Upwork do no more than it needs', async () => {
  await answerTo('setMode', 'page');
  sendAs(senders.onUpwork);
  expect((await see()).ok).toBe(true);
  expect(await ask('setMode', 'hand')).toMatchObject({ code: 'forbidden' });
  expect(await ask('removeInterview', { interviewId: 'proposal:1' })).toMatchObject({ code: 'forbidden' });
});
