// @vitest-environment node
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '@/entrypoints/background';
import { protocol, type CallName } from '@/lib/messages/protocol';
import { Database } from '@/lib/storage/db';
import { loadKept } from '@/lib/storage/kept';
import { damaged, requestsOf } from '@/tests/fixtures/arbitrary-request';
import { aSighting } from '@/tests/fixtures/make';
import { openTabs, senders } from '@/tests/fixtures/wires';

vi.setConfig({ testTimeout: 60_000 });

/** Every call that there is, so that those to come are covered by themselves. */
const calls = Object.keys(protocol) as CallName[];
const known = ['proposal:1', 'proposal:2', 'interviewing/scam', 'offer/funded'];
const requests = new Map(calls.map((name) => [name, requestsOf(protocol[name].request, known)]));
const requestTo = (name: CallName) => requests.get(name) as fc.Arbitrary<unknown>;

const disk = new Database();
let heard: unknown[];
const look = { page: 'proposals', verdict: 'understood', layers: { hooks: 2, structure: 2, taught: 0 } };

/** Two interviews are known. */
beforeEach(async () => {
  background.main();
  const { id } = await fakeBrowser.tabs.create({});
  ({ heard } = openTabs(id!));
  await sent('setMode', 'page', senders.ourPage);
  const sightings = [aSighting(), aSighting({ keys: ['proposal:2', 'job:2'], section: 'offers' })];
  expect(await sent('see', { ...look, asked: false, sightings }, senders.onUpwork)).toMatchObject({ ok: true });
  // The last thing that reminders do: they are worked out beside what caused them.
  await vi.waitFor(async () => expect((await loadKept()).interviews).toBe(2));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(disk.tables.map((table) => table.clear()));
});

type Answer = { ok: boolean; code?: string; detail?: string; value?: unknown };

/** Sent as it is, not as JSON: Firefox brings more than that. */
function sent(name: unknown, request: unknown, sender: object): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const wire: { trigger(...args: unknown[]): Promise<unknown> } = fakeBrowser.runtime.onMessage as never;
  void wire.trigger({ name, request }, sender, resolve);
  return promise;
}

/** Everything that is kept, and everything that was told. */
async function everything() {
  const tables = await Promise.all(disk.tables.map(async (table) => [table.name, await table.toArray()] as const));
  const { storage, alarms, tabs, notifications } = fakeBrowser;
  const kept = [storage.local.get(), storage.session.get(), alarms.getAll(), tabs.query({}), notifications.getAll()];
  return structuredClone([Object.fromEntries(tables), await Promise.all(kept), heard]);
}

/** Whatever would write, from now on: so that no write escapes that another one takes back. */
function watchWrites() {
  const { storage } = fakeBrowser;
  return [
    ...(['add', 'put', 'delete', 'clear'] as const).map((act) => vi.spyOn(IDBObjectStore.prototype, act)),
    ...(['update', 'delete'] as const).map((act) => vi.spyOn(IDBCursor.prototype, act)),
    ...[storage.local, storage.session].flatMap((area) => [vi.spyOn(area, 'set'), vi.spyOn(area, 'remove')]),
  ];
}

async function expectNothingChanges(work: () => Promise<void>): Promise<void> {
  const before = await everything();
  const writes = watchWrites();
  await work();
  expect(writes.map((write) => write.mock.calls)).toEqual(writes.map(() => []));
  expect(await everything()).toEqual(before);
}

/** A code, and a line for a report, however long the request was. */
function expectCode(answer: Answer, code: string): void {
  expect(answer).toEqual({ ok: false, code, detail: expect.any(String) as string });
  expect(answer.detail!.length).toBeLessThan(500);
}

it('changes nothing for ten thousand requests in wrong shapes and sizes, and says so', async () => {
  let wrong = 0;
  await expectNothingChanges(async () => {
    for (const name of calls) {
      const { request: schema, from } = protocol[name];
      const sender = from === 'our-pages' ? senders.ourPage : senders.onUpwork;
      const request = damaged(requestTo(name)).filter((damage) => !schema.safeParse(damage).success);
      await fc.assert(
        fc.asyncProperty(request, async (request) => {
          wrong += 1;
          expectCode(await sent(name, request, sender), 'bad-request');
        }),
        { numRuns: Math.ceil(10_000 / calls.length) },
      );
    }
  });
  expect(wrong).toBeGreaterThanOrEqual(10_000);
});

const { id, url, tab, frameId } = senders.onUpwork;
const strangers: object[] = [
  {},
  { url },
  { id, url },
  { id, url, tab, frameId: 3 },
  { id, url: 'https://www.upwork.com.evil.example/', tab, frameId },
  { id, url: 'http://www.upwork.com/', tab, frameId },
  { id, url: senders.ourPage.url.replace('/popup.html', '.evil.example/'), tab, frameId },
  { id, url: `https://evil.example/?${senders.ourPage.url}`, tab, frameId },
  { id, origin: 'null', url: 'about:blank', tab, frameId },
  { ...senders.ourPage, id: 'another' },
  { ...senders.onUpwork, id: 'another' },
];

it('changes nothing for a thousand right requests of those who may not ask', async () => {
  await expectNothingChanges(async () => {
    for (const name of calls) {
      const others = protocol[name].from === 'our-pages' ? [...strangers, senders.onUpwork] : strangers;
      await fc.assert(
        fc.asyncProperty(requestTo(name), fc.constantFrom(...others), async (request, sender) =>
          expectCode(await sent(name, request, sender), 'forbidden'),
        ),
        { numRuns: Math.ceil(1000 / calls.length) },
      );
    }
  });
});

it('changes nothing for calls that there are none of', async () => {
  const name = fc.oneof(fc.constantFrom('__proto__', 'toString', 'constructor', 'then'), fc.anything());
  await expectNothingChanges(() =>
    fc.assert(
      fc.asyncProperty(name, fc.anything(), async (name, request) =>
        expectCode(await sent(name, request, senders.ourPage), 'bad-request'),
      ),
      { numRuns: 500 },
    ),
  );
});

it('answers right requests as the protocol promises, in whatever order, and never fails', async () => {
  const failed = vi.spyOn(console, 'error');
  const call = fc.constantFrom(...calls).chain((name) => fc.tuple(fc.constant(name), requestTo(name)));
  await fc.assert(
    fc.asyncProperty(call, async ([name, request]) => {
      if (!protocol[name].request.safeParse(request).success) return;
      const answer = await sent(name, request, senders.ourPage);
      if (answer.ok) protocol[name].response.parse(answer.value);
      else expect(answer.code).not.toMatch(/^(?:failed|forbidden)$/);
    }),
    { numRuns: 1000 },
  );
  expect(failed).not.toHaveBeenCalled();
});

/** What the user writes for the panel on Upwork's pages to show; all other words are for nobody's eyes but their own. */
const forThePanel: readonly CallName[] = ['setNames', 'addByHand', 'editItems'];

it('tells Upwork’s pages nothing of what the user writes down for themselves', async () => {
  const marker = 'nobody else’s business';
  const wordsOf = (names: readonly CallName[], words: readonly string[]) =>
    fc.constantFrom(...names).chain((name) => fc.tuple(fc.constant(name), requestsOf(protocol[name].request, words)));
  const forThemselves = calls.filter((name) => protocol[name].from === 'our-pages' && !forThePanel.includes(name));
  for (const [name, request] of fc.sample(wordsOf(forThemselves, [...known, marker]), 300))
    await sent(name, request, senders.ourPage);
  await sent('addByHand', { title: null, key: 'proposal:1' }, senders.ourPage); // it may have been erased
  const notes = { interviewId: 'proposal:1', text: marker, basedOn: null };
  expect(await sent('saveNotes', notes, senders.ourPage)).toMatchObject({ ok: true });
  expect(JSON.stringify(await everything())).toContain(marker);

  const open = calls.filter((name) => protocol[name].from === 'upwork-or-us');
  for (const [name, request] of fc.sample(wordsOf(open, known), 500))
    expect(JSON.stringify(await sent(name, request, senders.onUpwork))).not.toContain(marker);
  expect(JSON.stringify(heard)).not.toContain(marker);
});
