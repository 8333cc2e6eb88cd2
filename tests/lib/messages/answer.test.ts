// @vitest-environment node
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, answerWith, type Handlers } from '@/lib/messages/answer';
import { ask } from '@/lib/messages/ask';
import { protocol, type CallName } from '@/lib/messages/protocol';
import { fail, succeed } from '@/lib/result';
import { sendAs, senders } from '@/tests/fixtures/wires';
import { someSettings } from '@/tests/fixtures/make';

const settings = someSettings();
let handlers: Handlers;

beforeEach(() => {
  const unexpected = () => Promise.reject(new Error('not expected here'));
  const names = Object.keys(protocol) as CallName[];
  handlers = Object.fromEntries(names.map((name) => [name, vi.fn(unexpected)])) as unknown as Handlers;
});
afterEach(() => vi.restoreAllMocks());

describe('a question', () => {
  it('reaches its handler, and the answer comes back', async () => {
    handlers.settings = () => Promise.resolve(succeed(settings));
    answerWith(handlers);
    sendAs(senders.onUpwork);
    expect(await ask('settings', null)).toEqual({ ok: true, value: settings });
  });

  it('comes back with the code of an expected failure', async () => {
    handlers.undo = () => Promise.resolve(fail('superseded', 'stage'));
    answerWith(handlers);
    sendAs(senders.ourPage);
    expect(await ask('undo', { changeId: 'c' })).toEqual({ ok: false, code: 'superseded', detail: 'stage' });
  });

  it('comes back as failed when its handler has a bug, which is logged', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    answerWith(handlers);
    sendAs(senders.ourPage);
    expect(await ask('settings', null)).toMatchObject({ ok: false, code: 'failed' });
    expect(logged).toHaveBeenCalledOnce();
  });

  it('is not asked in a way that its handler was not made for', async () => {
    answerWith(handlers);
    sendAs(senders.ourPage);
    const stage = 'hired' as 'offer';
    expect(await ask('setStage', { interviewId: 'proposal:1', stage })).toMatchObject({ code: 'bad-request' });
    expect(handlers.setStage).not.toHaveBeenCalled();
  });
});

const { id, url, tab, frameId } = senders.onUpwork;
const ourScript = 'chrome-extension://test-extension-id.example/popup.html';

describe.each([
  { who: 'a page of ours', sender: senders.ourPage, upwork: true, ours: true },
  { who: 'a page of ours in a tab', sender: { ...senders.ourPage, tab, frameId }, upwork: true, ours: true },
  { who: 'our script on Upwork', sender: senders.onUpwork, upwork: true, ours: false },
  { who: 'our script in a frame', sender: { id, url, tab, frameId: 3 }, upwork: false, ours: false },
  { who: 'our script outside a tab', sender: { id, url, frameId }, upwork: false, ours: false },
  { who: 'another site', sender: { id, url: 'https://example.com/', tab, frameId }, upwork: false, ours: false },
  {
    who: 'a site that begins like Upwork',
    sender: { id, url: 'https://www.upwork.com.example/', tab, frameId },
    upwork: false,
    ours: false,
  },
  {
    who: 'Upwork without encryption',
    sender: { ...senders.onUpwork, url: 'http://www.upwork.com/' },
    upwork: false,
    ours: false,
  },
  { who: 'another extension', sender: { ...senders.ourPage, id: 'another' }, upwork: false, ours: false },
  { who: 'another extension on Upwork', sender: { ...senders.onUpwork, id: 'another' }, upwork: false, ours: false },
  { who: 'a name like ours', sender: { id, url: ourScript }, upwork: false, ours: false },
  { who: 'nobody in particular', sender: {}, upwork: false, ours: false },
])('$who', ({ sender, upwork, ours }) => {
  it.each(Object.keys(protocol) as CallName[])('asking %s is heard or forbidden', async (name) => {
    const allowed = protocol[name].from === 'our-pages' ? ours : upwork;
    const result = await answer(handlers, { name, request: Symbol('no request') }, sender);
    expect(result).toMatchObject({ ok: false, code: allowed ? 'bad-request' : 'forbidden' });
  });
});

it.each([
  'settings',
  'badges',
  'interview',
  'see',
  'seeRooms',
  'seeJobs',
  'actOnNudge',
  'setAttention',
  'taughtRules',
  'addTaughtRule',
  'keepSkeleton',
  'openFull',
  'seeShade',
  'setStage',
  'setTick',
  'setOutcome',
  'sayWrote',
  'answerSuggestion',
  'undo',
])('%s is the script on Upwork’s to ask, and no call that is not listed here', (name) => {
  const heard = Object.entries(protocol).filter(([, { from }]) => from === 'upwork-or-us');
  expect(heard.map(([call]) => call)).toContain(name);
  expect(heard).toHaveLength(19);
});

it('survives every message there can be', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const name = fc.oneof(
    fc.constantFrom(...Object.keys(protocol), '__proto__', 'toString', 'constructor'),
    fc.anything(),
  );
  const message = fc.oneof(fc.anything(), fc.record({ name, request: fc.anything() }));
  await fc.assert(
    fc.asyncProperty(message, async (sent) => {
      const result = await answer(handlers, sent, senders.ourPage);
      expect(result).toMatchObject({ ok: false, code: expect.stringMatching(/^(?:bad-request|failed)$/) as string });
    }),
  );
});
