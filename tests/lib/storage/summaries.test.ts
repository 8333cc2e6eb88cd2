// @vitest-environment node
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { sections, type Key } from '@/lib/interview/sighting-schema';
import { attentions, outcomes, stages } from '@/lib/interview/stage';
import type { Moment } from '@/lib/storage/change';
import * as commands from '@/lib/storage/commands';
import { Database } from '@/lib/storage/db';
import { rememberJobs } from '@/lib/storage/jobs';
import { saveNotes } from '@/lib/storage/notes';
import * as nudges from '@/lib/storage/nudge-commands';
import { rememberRooms } from '@/lib/storage/rooms';
import { rememberLook } from '@/lib/storage/see';
import { aJob, anActivity } from '@/tests/fixtures/jobs';
import { aMoment, aSighting, layers } from '@/tests/fixtures/make';
import { expectSummariesAsAnew } from '@/tests/fixtures/summaries-anew';

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 23, 9);

/** One thing that happens to the database. */
type Happening = (db: Database, moment: Moment) => Promise<unknown>;

const keys = ['proposal:1', 'proposal:2', 'invite:1', 'job:1', 'room:1'] as const satisfies Key[];
const key = fc.constantFrom(...keys);
const tied = fc.uniqueArray(key, { minLength: 1, maxLength: 2 });
const title = fc.constantFrom('Shopify theme', 'Logo', null);
const received = fc.option(fc.constant({ earliest: start, latest: start + hour }), { nil: null });
const reading = (page: 'proposals' | 'messages' | 'job') => ({ page, verdict: 'understood' as const, layers });

const happenings: fc.Arbitrary<Happening>[] = [
  fc
    .record({ keys: tied, section: fc.constantFrom(...sections), title, client: title, received })
    .map(
      (row) => (db, moment) =>
        rememberLook(db, moment, { ...reading('proposals'), sightings: [aSighting({ ...row, seenAt: moment.now })] }),
    ),
  fc
    .record({ other: tied, title, direction: fc.constantFrom('client', 'me') })
    .map(({ other, title, direction }) => (db, moment) => {
      const said = { direction, confidence: 'sure' as const, source: 'page' as const, cues: ['test' as const] };
      const line = { ...said, messageId: `at ${moment.now}`, earliest: moment.now - hour, latest: moment.now - hour };
      const room = { seenAt: moment.now, keys: [...new Set<Key>(['room:1', ...other])], title, client: 'Ana' };
      return rememberRooms(db, moment, { ...reading('messages'), rooms: [{ ...room, messages: [line] }] });
    }),
  fc.record({ keys: tied, interviewing: fc.nat(3) }).map(
    ({ keys, interviewing }) =>
      (db, moment) =>
        rememberJobs(db, moment, {
          ...reading('job'),
          jobs: [aJob({ seenAt: moment.now, keys, activity: anActivity({ interviewing }) })],
        }),
  ),
  fc.record({ key, title }).map(
    ({ key, title }) =>
      (db, moment) =>
        commands.addByHand(db, moment, title, key),
  ),
  fc.record({ key, stage: fc.constantFrom(...stages) }).map(
    ({ key, stage }) =>
      (db, moment) =>
        commands.setStage(db, moment, key, stage),
  ),
  fc.record({ key }).map(
    ({ key }) =>
      (db, moment) =>
        commands.setTick(db, moment, key, 'interviewing/scam', true),
  ),
  fc.record({ key, outcome: fc.constantFrom(...outcomes) }).map(
    ({ key, outcome }) =>
      (db, moment) =>
        commands.setOutcome(db, moment, key, outcome, null),
  ),
  fc.record({ key, removed: fc.boolean() }).map(
    ({ key, removed }) =>
      (db, moment) =>
        commands.setRemoved(db, moment, key, removed),
  ),
  fc.record({ key, by: fc.constantFrom('client', 'me') }).map(
    ({ key, by }) =>
      (db, moment) =>
        commands.sayWrote(db, moment, key, by),
  ),
  fc.record({ key, attention: fc.constantFrom(...attentions) }).map(
    ({ key, attention }) =>
      (db, moment) =>
        nudges.setAttention(db, moment, key, attention),
  ),
  fc.record({ key }).map(
    ({ key }) =>
      (db, moment) =>
        nudges.setMeeting(db, moment, key, { at: moment.now + 2 * hour, minutes: 30 }),
  ),
  fc.record({ key }).map(({ key }) => async (db, moment) => {
    const interview = await db.interviews.get(key);
    return interview && snooze(db, moment, key);
  }),
  fc.record({ key, take: fc.boolean() }).map(
    ({ key, take }) =>
      (db, moment) =>
        commands.answerSuggestion(db, moment, key, 'room-offered:room:1', take),
  ),
  fc.record({ key }).map(
    ({ key }) =>
      (db, moment) =>
        saveNotes(db, moment, { interviewId: key, text: `Said at ${moment.now}`, basedOn: null }),
  ),
  fc.constant<Happening>(async (db, moment) => {
    const last = await db.changes.orderBy('changeId').last();
    return last && commands.undo(db, moment, last.changeId);
  }),
];

function snooze(db: Database, moment: Moment, interviewId: Key) {
  const about = { interviewId, kind: 'reply', anchor: '', act: 'snooze' } as const;
  return nudges.actOnNudge(db, moment, { ...about, until: moment.now + 3 * hour, unlessTheyWrite: true });
}

it('are after whatever happened as if they were worked out anew', async () => {
  const life = fc.array(fc.tuple(fc.oneof(...happenings), fc.integer({ min: 1, max: 40 })), { maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(life, async (steps) => {
      const db = new Database(`life ${crypto.randomUUID()}`);
      let moment = aMoment(start);
      for (const [happen, hours] of steps) {
        moment = { ...moment, now: moment.now + hours * hour };
        await happen(db, moment);
      }
      await expectSummariesAsAnew(db, moment.settings);
      await db.delete();
    }),
    { numRuns: 60 },
  );
});

it('are worked out anew by a look that brings a name when the clock has moved on, and only then', async () => {
  const db = new Database(`moved on ${crypto.randomUUID()}`);
  const look = async (hours: number, client: string) => {
    const moment = aMoment(start + hours * hour);
    const sighting = aSighting({ keys: ['proposal:1'], client, seenAt: moment.now });
    const asked = vi.spyOn(db.messages, 'where');
    await rememberLook(db, moment, { ...reading('proposals'), sightings: [sighting] });
    const readMessages = asked.mock.calls.length > 0;
    asked.mockRestore();
    await expectSummariesAsAnew(db, moment.settings);
    return readMessages;
  };
  await look(0, 'Ana');
  await commands.sayWrote(db, aMoment(start + hour / 2), 'proposal:1', 'client');
  expect(await look(1, 'Ana P.')).toBe(false);
  expect(await look(24, 'Ana Petrović')).toBe(true);
  await db.delete();
});

it('tell of an offered room, and no more once it belongs to another interview', async () => {
  const db = new Database(`offers ${crypto.randomUUID()}`);
  const look = (...rows: Parameters<typeof aSighting>[0][]) =>
    rememberLook(db, aMoment(start), { ...reading('proposals'), sightings: rows.map((row) => aSighting(row)) });
  const room = (keys: Key[]) =>
    rememberRooms(db, aMoment(start), {
      ...reading('messages'),
      rooms: [{ seenAt: start, keys: ['room:1', ...keys], title: 'Shopify theme', client: null, messages: [] }],
    });
  const offered = async () => (await db.summaries.get('proposal:1'))?.hasSuggestion;
  await look({ keys: ['proposal:1'] }, { keys: ['proposal:2'], title: 'Logo' });
  await room([]);
  expect(await offered()).toBe(true);
  await room(['proposal:2']);
  expect(await offered()).toBe(false);
  await db.delete();
});
