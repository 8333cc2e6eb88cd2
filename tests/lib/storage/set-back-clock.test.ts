// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Sighting } from '@/lib/interview/sighting-schema';
import * as commands from '@/lib/storage/commands';
import type { Database } from '@/lib/storage/db';
import { rememberJobs } from '@/lib/storage/jobs';
import { actOnNudge } from '@/lib/storage/nudge-commands';
import { raise } from '@/lib/storage/reminders';
import { readBadges, readView } from '@/lib/storage/read';
import { rememberRooms } from '@/lib/storage/rooms';
import { rememberLook } from '@/lib/storage/see';
import { freshDatabase } from '@/tests/fixtures/fresh-database';
import { aClient, aJob } from '@/tests/fixtures/jobs';
import { aMoment, aSighting, layers } from '@/tests/fixtures/make';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 24, 10);
/** Where the clock stood by mistake. */
const wrong = { 'a year ahead': now + 365 * 24 * hour, 'ten years behind': now - 3650 * 24 * hour };

const page = { verdict: 'understood', layers } as const;

function look(db: Database, at: number, changed: Partial<Sighting> = {}) {
  return rememberLook(db, aMoment(at), {
    page: 'proposals',
    ...page,
    sightings: [aSighting({ seenAt: at, ...changed })],
  });
}

function lookAtRoom(db: Database, at: number, agoMs: number, direction: 'client' | 'me' = 'client') {
  const message = { messageId: `story ${agoMs}`, direction, confidence: 'sure', source: 'page', cues: [] } as const;
  const times = { earliest: at - agoMs - hour, latest: at - agoMs };
  return rememberRooms(db, aMoment(at), {
    page: 'messages',
    ...page,
    rooms: [
      {
        seenAt: at,
        keys: ['room:1', 'proposal:1'],
        title: null,
        client: null,
        messages: [{ ...message, ...times, cues: [] }],
      },
    ],
  });
}

describe.each(Object.entries(wrong))('looks while the clock stood %s', (_, then) => {
  it('do not outrank what the page shows when it is right again', async () => {
    const db = freshDatabase();
    await look(db, then, { title: 'An old title' });
    await look(db, now, { section: 'archived', title: 'A new title', archiveReason: 'Job closed' });
    const view = await readView(db, aMoment(now), 'proposal:1');
    expect(view).toMatchObject({ section: 'archived', title: 'A new title', lastSeenAt: now });
    await look(db, now + hour, { section: 'active' });
    expect(await readView(db, aMoment(now + hour), 'proposal:1')).toMatchObject({ section: 'active' });
  });

  it('move on a stage that Upwork lists anew', async () => {
    const db = freshDatabase();
    await look(db, now - hour);
    await commands.setStage(db, aMoment(then), 'proposal:1', 'deep-dive');
    await look(db, now, { section: 'offers' });
    expect(await readView(db, aMoment(now), 'proposal:1')).toMatchObject({ stage: 'offer' });
  });

  it('at a room leave the turn to what the room shows when it is right again', async () => {
    const db = freshDatabase();
    await look(db, now - 9 * hour);
    await lookAtRoom(db, then, 5 * hour, 'me');
    await lookAtRoom(db, now, 5 * hour, 'me');
    await lookAtRoom(db, now, 2 * hour, 'client');
    const view = await readView(db, aMoment(now), 'proposal:1');
    expect(view).toMatchObject({
      turn: 'mine',
      clock: { since: { earliest: now - 3 * hour, latest: now - 2 * hour } },
    });
    for (const { earliest, latest } of await db.messages.toArray()) expect(earliest).toBeLessThanOrEqual(latest);
  });

  it('at a job give way to what its page says of the client now', async () => {
    const db = freshDatabase();
    await look(db, now - hour, { keys: ['proposal:1', 'job:1'] });
    const job = (at: number, country: string) =>
      rememberJobs(db, aMoment(at), {
        page: 'job',
        ...page,
        jobs: [aJob({ seenAt: at, keys: ['job:1'], client: aClient({ country }) })],
      });
    await job(then, 'Kenya');
    await job(now, 'Ghana');
    const view = await readView(db, aMoment(now), 'proposal:1');
    expect(view?.clientFacts).toMatchObject({ facts: { country: 'Ghana' }, seenAt: now });
  });
});

describe('what the user said while the clock stood a year ahead', () => {
  const then = wrong['a year ahead'];

  it('about the turn is not believed before its time; said again, it counts from now', async () => {
    const db = freshDatabase();
    await look(db, now - hour);
    await commands.sayWrote(db, aMoment(then), 'proposal:1', 'me');
    expect(await readView(db, aMoment(now), 'proposal:1')).toMatchObject({ turn: 'unknown', clock: null });
    const said = await commands.sayWrote(db, aMoment(now), 'proposal:1', 'client');
    expect(said).toMatchObject({ value: { turn: 'mine', clock: { since: { latest: now } } } });
  });

  it('about the turn is believed when its time comes, also where nothing was written since', async () => {
    const db = freshDatabase();
    const inThreeDays = now + 72 * hour;
    await commands.addByHand(db, aMoment(now - hour), 'Shopify theme', 'proposal:1');
    await commands.sayWrote(db, aMoment(inThreeDays), 'proposal:1', 'me');
    await look(db, now);
    const turnAt = async (at: number) => (await readBadges(db, aMoment(at), ['proposal:1']))[0]?.turn;
    expect(await turnAt(now)).toBe('unknown');
    expect(await turnAt(inThreeDays)).toBe('theirs');
  });

  it('about a reminder does not put it off for a year', async () => {
    const db = freshDatabase();
    await look(db, now - 9 * hour);
    await lookAtRoom(db, now - 8 * hour, hour);
    await actOnNudge(db, aMoment(then), {
      interviewId: 'proposal:1',
      act: 'snooze',
      kind: 'reply',
      anchor: '',
      until: then + hour,
      unlessTheyWrite: false,
    });
    expect((await readView(db, aMoment(now), 'proposal:1'))?.snoozed).toBeNull();
  });

  it('is the last word all the same: stages and ticks', async () => {
    const db = freshDatabase();
    await look(db, now - hour);
    await commands.setStage(db, aMoment(then), 'proposal:1', 'deep-dive');
    const back = await commands.setStage(db, aMoment(now), 'proposal:1', 'initial-contact');
    expect(back).toMatchObject({ ok: true, value: { stage: 'initial-contact' } });
  });
});

it('reminds of what was reminded of while the clock was wrong', async () => {
  const db = freshDatabase();
  const then = wrong['a year ahead'];
  const nudge = {
    nudgeId: 'proposal:1 silent',
    interviewId: 'proposal:1',
    kind: 'silent',
    level: 'first',
    anchor: '',
    dueAt: then,
  } as const;
  await raise(db, [{ ...nudge }], then);
  await raise(db, [], now);
  expect(await db.nudges.count()).toBe(0);
  await raise(db, [{ ...nudge }], now);
  expect(await db.nudges.toArray()).toMatchObject([{ raisedAt: now, notifiedAt: null }]);
});
