// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi, type MockInstance } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '@/entrypoints/background';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { defaultNudgeSettings } from '@/lib/nudge/nudge-settings';
import type { Key } from '@/lib/interview/sighting-schema';
import type { NudgeKind } from '@/lib/interview/stage';
import { ask } from '@/lib/messages/ask';
import { Database } from '@/lib/storage/db';
import { sendAs, senders } from '@/tests/fixtures/wires';
import { writePast } from '@/tests/fixtures/written-past';
import { aMessage, anInterview, aSighting, layers, said } from '@/tests/fixtures/make';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Ten in the morning, in the zone of these tests' settings, in which every hour is a working hour. */
const tuesday = Date.UTC(2026, 10, 24, 10);

const disk = new Database();
let reading: MockInstance<IDBDatabase['transaction']>;
const notified = vi.fn<(id: string, options: { title: string; message: string; buttons?: unknown[] }) => void>();

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: tuesday });
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockReturnValue(undefined);
  vi.spyOn(fakeBrowser.alarms, 'create');
  vi.spyOn(fakeBrowser.action, 'setTitle');
  reading = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const create = fakeBrowser.notifications.create.bind(fakeBrowser.notifications);
  vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation((async (id: string, options: never) => {
    notified(id, options);
    await create(id, options);
    return id;
  }) as never);
  sendAs(senders.ourPage);
  start();
  await set({});
});
afterEach(async () => {
  await settled();
  vi.restoreAllMocks();
  vi.useRealTimers();
  notified.mockReset();
  await Promise.all(disk.tables.map((table) => table.clear()));
});

/** A new worker, as after the browser stopped the last one. */
function start(): void {
  fakeBrowser.runtime.onMessage.removeAllListeners();
  fakeBrowser.alarms.onAlarm.removeAllListeners();
  fakeBrowser.notifications.onClicked.removeAllListeners();
  fakeBrowser.notifications.onButtonClicked.removeAllListeners();
  background.main();
}

async function set(changed: Partial<NudgeSettings>): Promise<void> {
  const wholeDay = [{ from: 0, to: 1440 }];
  const hours = { zone: 'UTC', week: Array.from({ length: 7 }, () => wholeDay), daysOff: [], temporary: [] };
  expect(await ask('setNudgeSettings', { ...defaultNudgeSettings, hours, ...changed })).toMatchObject({ ok: true });
}

/** The client of "Shopify theme" wrote so long before ten on Tuesday. */
async function wrote(agoMs: number, interviewId: Key = 'proposal:1', keys: Key[] = [interviewId]): Promise<void> {
  const at = tuesday - agoMs;
  await writePast(
    disk,
    anInterview({ keys, title: said<string | null>('Shopify theme'), stage: said('deep-dive', at), firstSeenAt: at }),
    [aMessage(at, { messageId: `story of ${interviewId}`, interviewId, source: 'page', seenAt: tuesday })],
  );
}

/** Time passes, and the browser rings the alarm that is set. */
async function ring(at: number): Promise<void> {
  vi.setSystemTime(at);
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'reminders', scheduledTime: at, persistAcrossSessions: true });
  await settled();
}

/** Reminders are worked out beside what caused them: they are when nothing is read and nothing told any more. */
async function settled(): Promise<void> {
  for (let before = -1, quiet = 0; quiet < 3; quiet = before === activity() ? quiet + 1 : 0) {
    before = activity();
    await new Promise((done) => setTimeout(done, 20));
  }
}

function activity(): number {
  const { notifications, alarms, action } = fakeBrowser;
  const told = [notifications.create, alarms.create, action.setTitle];
  const calls = told.reduce((sum, call) => sum + vi.mocked(call as unknown as () => void).mock.calls.length, 0);
  return calls + reading.mock.calls.length;
}

const alarmAt = async () => (await fakeBrowser.alarms.get('reminders'))?.scheduledTime;
const shown = () => notified.mock.calls.map(([, { title }]) => title);
const number = () => fakeBrowser.action.getBadgeText({});

it('sets one alarm for the moment at which a reply becomes due', async () => {
  await wrote(hour + 30 * minute);
  await ring(tuesday);
  expect((await fakeBrowser.alarms.getAll()).filter(({ name }) => name === 'reminders')).toHaveLength(1);
  expect(await alarmAt()).toBe(tuesday + 30 * minute);
  expect(shown()).toEqual([]);
  expect(await number()).toBe('');
});

it('wakes at least once an hour, to notice another time zone', async () => {
  await ring(tuesday);
  expect(await alarmAt()).toBe(tuesday + hour);
});

it('reminds when it is due, once, with the reason, the buttons and the number', async () => {
  await wrote(2 * hour);
  await ring(tuesday);
  await ring(tuesday + minute);
  start();
  await settled();
  expect(notified).toHaveBeenCalledTimes(1);
  expect(notified.mock.calls[0]).toEqual([
    expect.stringContaining('proposal:1 reply watch'),
    expect.objectContaining({
      title: 'Reply due: Shopify theme',
      message: 'Client wrote 2 h ago, 2 h of your hours; target 2 h.',
      buttons: [{ title: 'I replied' }, { title: 'Snooze 1 h' }],
      silent: true,
    }),
  ]);
  expect(await number()).toBe('1');
  expect(await fakeBrowser.action.getTitle({})).toBe('Greenroom: 1 due');
});

it('shows it without buttons in a browser that refuses them', async () => {
  vi.mocked(fakeBrowser.notifications.create).mockImplementation(((
    id: string,
    options: { title: string; message: string },
  ) => {
    if ('buttons' in options) throw new Error('Property "buttons" is unsupported');
    notified(id, options);
    return Promise.resolve(id);
  }) as never);
  await wrote(2 * hour);
  await ring(tuesday);
  expect(shown()).toEqual(['Reply due: Shopify theme']);
});

it('is quiet at night and reminds in the morning', async () => {
  await wrote(10 * hour); // at midnight: overdue at the next one
  await ring(tuesday + 14 * hour + minute);
  expect(shown()).toEqual([]);
  expect(await number()).toBe('1');
  expect(await alarmAt()).toBe(tuesday + 15 * hour + minute);
  await ring(tuesday + 22 * hour); // eight on Wednesday
  expect(shown()).toEqual(['Reply overdue: Shopify theme']);
});

it('tells after three days of sleep only how things stand now', async () => {
  await wrote(hour);
  await ring(tuesday);
  await ring(tuesday + 3 * day);
  expect(shown().filter((title) => title.startsWith('Reply'))).toEqual(['Reply overdue: Shopify theme']);
});

it('doubles nothing when the clock is set back', async () => {
  await wrote(2 * hour);
  await ring(tuesday);
  await ring(tuesday - day);
  await ring(tuesday + minute);
  expect(shown()).toEqual(['Reply due: Shopify theme']);
});

it('keeps to three notifications a day, the last for what is urgent, and one digest of all', async () => {
  for (const id of ['1', '2', '3', '4'] as const) await wrote(2 * hour, `proposal:${id}`);
  await ring(tuesday);
  expect(shown()).toEqual(['Reply due: Shopify theme', 'Reply due: Shopify theme']);
  expect(await number()).toBe('4');
  await ring(tuesday + day - hour); // nine on Wednesday
  expect(notified.mock.calls.at(-1)).toEqual([
    'digest 2026-11-25',
    expect.objectContaining({
      title: '4 reminders are due',
      message: expect.stringContaining('Reply overdue') as string,
    }),
  ]);
});

it('takes away a notification when the reply is no longer due', async () => {
  await wrote(2 * hour);
  await ring(tuesday);
  expect(Object.keys(await fakeBrowser.notifications.getAll())).toHaveLength(1);
  await ask('sayWrote', { interviewId: 'proposal:1', direction: 'me' });
  await settled();
  expect(await fakeBrowser.notifications.getAll()).toEqual({});
  expect(await number()).toBe('');
});

it('opens the room when a notification is pressed, also in a worker that has just been woken', async () => {
  const room = 'room_0123456789abcdef0123456789abcdef';
  await wrote(2 * hour, 'proposal:1', ['proposal:1', `room:${room}`]);
  await ring(tuesday);
  start();
  await fakeBrowser.notifications.onClicked.trigger(notified.mock.calls[0]![0]);
  await vi.waitFor(async () =>
    expect((await fakeBrowser.tabs.query({})).map(({ url }) => url)).toContain(
      `https://www.upwork.com/ab/messages/rooms/${room}`,
    ),
  );
});

it.each<[string, Key, Key[], NudgeKind]>([
  ['that Upwork does not know', 'manual:1', ['manual:1'], 'reply'],
  ['about which there is nothing to write', 'proposal:1', ['proposal:1'], 'stuck'],
])('opens an interview %s in full', async (_, interviewId, keys, kind) => {
  await wrote(2 * hour, interviewId, keys);
  const nudge = { nudgeId: 'n', interviewId, kind, level: 'x', anchor: 'a', dueAt: 0, raisedAt: 0, notifiedAt: 0 };
  await disk.nudges.put(nudge);
  await fakeBrowser.notifications.onClicked.trigger('n');
  await vi.waitFor(async () =>
    expect((await fakeBrowser.tabs.query({})).map(({ url }) => url)).toContain(
      `chrome-extension://test-extension-id/sidepanel.html#/interview/${encodeURIComponent(interviewId)}`,
    ),
  );
});

it.each([
  { button: 'I replied', index: 0, turn: 'theirs', snoozed: null },
  {
    button: 'Snooze 1 h',
    index: 1,
    turn: 'mine',
    snoozed: { until: tuesday + hour, kind: 'reply', unlessTheyWrite: false },
  },
])(
  'does what the button "$button" says, also in a worker that has just been woken',
  async ({ index, turn, snoozed }) => {
    await wrote(2 * hour);
    await ring(tuesday);
    start();
    await fakeBrowser.notifications.onButtonClicked.trigger(notified.mock.calls[0]![0], index);
    await settled();
    expect(await ask('interview', 'proposal:1')).toMatchObject({ value: { turn, snoozed, nudges: [] } });
    expect(await number()).toBe('');
  },
);

it('comes back after a snooze at its end, and says so once more', async () => {
  await wrote(2 * hour);
  await ring(tuesday);
  const view = await ask('interview', 'proposal:1');
  const nudge = view.ok && view.value ? view.value.nudges[0]! : undefined;
  const { kind, anchor } = nudge!;
  const about = { interviewId: 'proposal:1', kind, anchor };
  await ask('actOnNudge', { ...about, act: 'snooze', until: '1h', unlessTheyWrite: false });
  await settled();
  expect(await number()).toBe('');
  expect(await alarmAt()).toBe(tuesday + hour);
  await ring(tuesday + hour);
  expect(await number()).toBe('1');
  expect(shown()).toEqual(['Reply due: Shopify theme', 'Reply due: Shopify theme']);
  await ring(tuesday + hour + minute);
  expect(shown()).toHaveLength(2);
});

it('counts nothing of what the user muted', async () => {
  await wrote(2 * hour);
  await ask('setAttention', { interviewId: 'proposal:1', attention: 'muted' });
  await ring(tuesday);
  expect(shown()).toEqual([]);
  expect(await number()).toBe('');
});

it('reminds of a planned call', async () => {
  await wrote(0);
  await ask('sayWrote', { interviewId: 'proposal:1', direction: 'me' });
  await ask('setMeeting', { interviewId: 'proposal:1', meeting: { at: tuesday + hour, minutes: 30 } });
  await settled();
  expect(shown()).toEqual(['Call ahead: Shopify theme']);
});

it('works out what is due at most once behind looks that follow each other, and misses none of them', async () => {
  await ask('setMode', 'page');
  await settled();
  const runs = vi.mocked(fakeBrowser.action.setTitle as unknown as () => void);
  runs.mockClear();
  for (let nth = 1; nth <= 8; nth += 1) await look(`proposal:${nth}`);
  expect(runs.mock.calls.length).toBeLessThan(3);
  await vi.waitFor(async () => expect(await number()).toBe('8'));
});

/** An interview is seen for the first time: an offer, which lapses tomorrow. */
async function look(key: Key): Promise<void> {
  const at = tuesday - 29 * day;
  const received = { earliest: at, latest: at };
  const seen = aSighting({ keys: [key], section: 'offers', seenAt: tuesday, received });
  const how = { page: 'proposals', verdict: 'understood', layers, asked: false } as const;
  sendAs(senders.onUpwork);
  expect(await ask('see', { ...how, sightings: [seen] })).toMatchObject({ ok: true });
  sendAs(senders.ourPage);
}
