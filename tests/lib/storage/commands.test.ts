// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { changeSchema, interviewSchema, messageEventSchema } from '@/lib/interview/interview-schema';
import { interviewViewSchema, type InterviewView } from '@/lib/interview/view-schema';
import type { Result } from '@/lib/result';
import * as commands from '@/lib/storage/commands';
import type { Database } from '@/lib/storage/db';
import { rememberLook } from '@/lib/storage/see';
import { freshDatabase } from '@/tests/fixtures/fresh-database';
import { aMoment, aSighting, layers } from '@/tests/fixtures/make';

const interviewId = 'proposal:1';

/** A database with one interview, seen at 1000. */
async function withInterview(): Promise<Database> {
  const db = freshDatabase();
  const look = { page: 'proposals', verdict: 'understood', layers } as const;
  await rememberLook(db, aMoment(1000), { ...look, sightings: [aSighting()] });
  return db;
}

async function done(answer: Promise<Result<InterviewView, string>>): Promise<InterviewView> {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return interviewViewSchema.parse(result.value);
}

describe('a command', () => {
  it('answers with the interview as it is stored', async () => {
    const db = await withInterview();
    const view = await done(commands.setStage(db, aMoment(2000), interviewId, 'deep-dive'));
    expect(view).toMatchObject({
      stage: 'deep-dive',
      stageBy: 'user',
      undoable: { what: 'stage', from: 'interviewing', to: 'deep-dive' },
    });
    expect(interviewSchema.parse(await db.interviews.get(interviewId)).stage.value).toBe('deep-dive');
  });

  it.each([
    ['setStage', (db: Database) => commands.setStage(db, aMoment(1), 'proposal:9', 'offer')],
    ['setTick', (db: Database) => commands.setTick(db, aMoment(1), 'proposal:9', 'offer/funded', true)],
    ['setOutcome', (db: Database) => commands.setOutcome(db, aMoment(1), 'proposal:9', 'won', null)],
    ['setRemoved', (db: Database) => commands.setRemoved(db, aMoment(1), 'proposal:9', true)],
    ['sayWrote', (db: Database) => commands.sayWrote(db, aMoment(1), 'proposal:9', 'me')],
    ['answerSuggestion', (db: Database) => commands.answerSuggestion(db, aMoment(1), 'proposal:9', 'x', true)],
  ])('%s on an interview that is not known fails and stores nothing', async (_, command) => {
    const db = freshDatabase();
    expect(await command(db)).toMatchObject({ ok: false, code: 'unknown-interview' });
    expect(await db.interviews.count()).toBe(0);
    expect(await db.changes.count()).toBe(0);
  });

  it('is stored whole or not at all', async () => {
    const db = await withInterview();
    vi.spyOn(db.changes, 'add').mockRejectedValue(new Error('disk full'));
    await expect(commands.setStage(db, aMoment(2000), interviewId, 'offer')).rejects.toThrow('disk full');
    expect((await db.interviews.get(interviewId))?.stage.value).toBe('interviewing');
  });

  it('counts as the last word when the clock was set back, each with an id of its own', async () => {
    const db = await withInterview();
    await done(commands.setStage(db, aMoment(9000), interviewId, 'deep-dive'));
    await done(commands.setStage(db, aMoment(10), interviewId, 'offer'));
    await done(commands.sayWrote(db, aMoment(9500), interviewId, 'client'));
    const view = await done(commands.sayWrote(db, aMoment(10), interviewId, 'me'));
    expect(view).toMatchObject({ stage: 'offer', turn: 'theirs', undoable: { to: 'me' } });
    expect((await db.changes.toArray()).map((change) => changeSchema.parse(change).what)).toHaveLength(5);
  });

  it('loses none of many made at once', async () => {
    const db = await withInterview();
    const itemIds = ['offer/funded', 'offer/terms', 'offer/type', 'deep-dive/done', 'interviewing/scam'];
    await Promise.all(itemIds.map((itemId) => done(commands.setTick(db, aMoment(2000), interviewId, itemId, true))));
    const { ticks } = interviewSchema.parse(await db.interviews.get(interviewId));
    expect(Object.keys(ticks).toSorted()).toEqual(itemIds.toSorted());
    expect(await db.changes.count()).toBe(1 + itemIds.length);
  });
});

describe('ticking', () => {
  it('shows in the progress of the stage', async () => {
    const db = await withInterview();
    expect(await done(commands.setTick(db, aMoment(2), interviewId, 'interviewing/scam', true))).toMatchObject({
      done: 1,
      total: 7,
    });
    expect(await done(commands.setTick(db, aMoment(3), interviewId, 'interviewing/scam', false))).toMatchObject({
      done: 0,
    });
  });

  it('refuses an item that is in no checklist', async () => {
    const db = await withInterview();
    const answer = await commands.setTick(db, aMoment(2), interviewId, 'nothing/such', true);
    expect(answer).toMatchObject({ ok: false, code: 'bad-request' });
  });
});

describe('"They wrote" and "I replied"', () => {
  it('decide whose turn it is, and can be taken back', async () => {
    const db = await withInterview();
    expect(await done(commands.sayWrote(db, aMoment(2000), interviewId, 'client'))).toMatchObject({
      turn: 'mine',
      clock: { since: { earliest: 2000, latest: 2000 }, level: 'fresh' },
    });
    const replied = await done(commands.sayWrote(db, aMoment(3000), interviewId, 'me'));
    expect(replied).toMatchObject({ turn: 'theirs', undoable: { to: 'me' } });

    const undone = await done(commands.undo(db, aMoment(4000), replied.undoable!.changeId));
    expect(undone).toMatchObject({ turn: 'mine', undoable: { to: 'client' } });
    const messages = (await db.messages.toArray()).map((message) => messageEventSchema.parse(message));
    expect(messages.map(({ retracted }) => retracted).toSorted()).toEqual([false, true]);
  });
});

describe('a suggestion', () => {
  async function suggested() {
    const db = await withInterview();
    await done(commands.sayWrote(db, aMoment(2000), interviewId, 'client'));
    const view = await done(commands.sayWrote(db, aMoment(3000), interviewId, 'me'));
    return { db, suggestionId: view.suggestion!.suggestionId };
  }

  it('that is taken moves the stage, in its own name', async () => {
    const { db, suggestionId } = await suggested();
    expect(await done(commands.answerSuggestion(db, aMoment(4000), interviewId, suggestionId, true))).toMatchObject({
      stage: 'initial-contact',
      stageBy: 'suggestion',
      suggestion: null,
    });
  });

  it('that is refused moves nothing and does not come back', async () => {
    const { db, suggestionId } = await suggested();
    const refused = await done(commands.answerSuggestion(db, aMoment(4000), interviewId, suggestionId, false));
    expect(refused).toMatchObject({ stage: 'interviewing', suggestion: null, hasSuggestion: false });
    expect((await done(commands.sayWrote(db, aMoment(5000), interviewId, 'client'))).suggestion).not.toBeNull();
  });

  it('that no longer stands is superseded', async () => {
    const { db, suggestionId } = await suggested();
    await done(commands.setStage(db, aMoment(4000), interviewId, 'deep-dive'));
    const answer = await commands.answerSuggestion(db, aMoment(5000), interviewId, suggestionId, true);
    expect(answer).toMatchObject({ ok: false, code: 'superseded' });
  });

  it('of an outcome sets the outcome and its reason', async () => {
    const db = await withInterview();
    const archived = aSighting({ section: 'archived', archiveReason: 'Job is closed', seenAt: 900_000 });
    const look = { page: 'archived', verdict: 'understood', layers } as const;
    await rememberLook(db, aMoment(900_000), { ...look, sightings: [archived] });
    const { suggestionId } = (await done(commands.sayWrote(db, aMoment(900_001), interviewId, 'client'))).suggestion!;
    expect(await done(commands.answerSuggestion(db, aMoment(900_002), interviewId, suggestionId, true))).toMatchObject({
      outcome: 'lost',
      lostReason: 'job-closed',
      suggestion: null,
    });
  });
});

describe('undo', () => {
  it('takes changes back one after the other, newest first', async () => {
    const db = await withInterview();
    await done(commands.setTick(db, aMoment(2000), interviewId, 'interviewing/scam', true));
    await done(commands.setStage(db, aMoment(3000), interviewId, 'deep-dive'));
    const last = await done(commands.setOutcome(db, aMoment(4000), interviewId, 'lost', 'price'));
    const before = await done(commands.undo(db, aMoment(5000), last.undoable!.changeId));
    expect(before).toMatchObject({ outcome: 'open', lostReason: null, stage: 'deep-dive' });
    const first = await done(commands.undo(db, aMoment(6000), before.undoable!.changeId));
    expect(first).toMatchObject({ stage: 'interviewing', done: 1 });
    const none = await done(commands.undo(db, aMoment(7000), first.undoable!.changeId));
    expect(none).toMatchObject({ done: 0, undoable: null });
  });

  it.each([
    ['a change that there is none of', () => Promise.resolve('nothing')],
    [
      'a change whose field was changed again',
      async (db: Database) => {
        const { undoable } = await done(commands.setStage(db, aMoment(2000), interviewId, 'deep-dive'));
        await done(commands.setStage(db, aMoment(3000), interviewId, 'offer'));
        return undoable!.changeId;
      },
    ],
    [
      'a change that was taken back, also when it is so again',
      async (db: Database) => {
        const { undoable } = await done(commands.setStage(db, aMoment(2000), interviewId, 'deep-dive'));
        await done(commands.undo(db, aMoment(3000), undoable!.changeId));
        await done(commands.setStage(db, aMoment(4000), interviewId, 'deep-dive'));
        return undoable!.changeId;
      },
    ],
  ])('refuses %s', async (_, changeIdIn) => {
    const db = await withInterview();
    const answer = await commands.undo(db, aMoment(9000), await changeIdIn(db));
    expect(answer).toMatchObject({ ok: false, code: 'superseded' });
  });

  it('brings back what was taken off the lists', async () => {
    const db = await withInterview();
    const { undoable } = await done(commands.setRemoved(db, aMoment(2000), interviewId, true));
    await done(commands.undo(db, aMoment(3000), undoable!.changeId));
    expect((await db.interviews.get(interviewId))?.removed.value).toBe(false);
  });
});

describe('adding by hand', () => {
  it('begins an interview of the user’s own', async () => {
    const db = freshDatabase();
    const view = await done(commands.addByHand(db, aMoment(5), 'Chat with Ada', null));
    expect(view).toMatchObject({ title: 'Chat with Ada', stage: 'interviewing', stageBy: 'user', section: null });
    expect(view.interviewId).toMatch(/^manual:/);
    interviewSchema.parse(await db.interviews.get(view.interviewId));
  });

  it('can be taken back', async () => {
    const db = freshDatabase();
    const view = await done(commands.addByHand(db, aMoment(5), 'Chat with Ada', null));
    await done(commands.undo(db, aMoment(6), view.undoable!.changeId));
    expect((await db.interviews.get(view.interviewId))?.removed.value).toBe(true);
  });

  it('finds what is known already instead of doubling it', async () => {
    const db = await withInterview();
    expect(await done(commands.addByHand(db, aMoment(2000), null, interviewId))).toMatchObject({
      title: 'Shopify theme',
    });
    expect(await db.interviews.count()).toBe(1);
  });

  it('brings back what was taken off the lists', async () => {
    const db = await withInterview();
    await done(commands.setRemoved(db, aMoment(2000), interviewId, true));
    await done(commands.addByHand(db, aMoment(3000), null, interviewId));
    expect((await db.interviews.get(interviewId))?.removed.value).toBe(false);
  });

  it('is recognised when Upwork lists it later, and keeps what the user said', async () => {
    const db = freshDatabase();
    await done(commands.addByHand(db, aMoment(500), 'My name for it', 'proposal:1'));
    await done(commands.setStage(db, aMoment(600), 'proposal:1', 'deep-dive'));
    const look = { page: 'proposals', verdict: 'understood', layers } as const;
    await rememberLook(db, aMoment(1000), { ...look, sightings: [aSighting()] });
    expect(await db.interviews.toArray()).toMatchObject([
      { title: { value: 'My name for it' }, stage: { value: 'deep-dive' }, section: { value: { name: 'active' } } },
    ]);
  });
});
