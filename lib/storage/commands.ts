import * as history from '@/lib/interview/history';
import { hasItem } from '@/lib/interview/checklist';
import type { Change, Interview, MessageEvent } from '@/lib/interview/interview-schema';
import { mergeMessages } from '@/lib/interview/merge';
import type { Key } from '@/lib/interview/sighting-schema';
import { nextStamp, noStamp } from '@/lib/interview/stamp';
import { stages, type Author, type LostReason, type Outcome, type Stage } from '@/lib/interview/stage';
import { suggestionFor } from '@/lib/interview/suggest';
import type { InterviewView } from '@/lib/interview/view-schema';
import { fail, succeed, type Result } from '@/lib/result';
import { assembleView, findByKey } from './assemble';
import type { Database } from './db';

/** When a command runs (ms since 1970) and on which device. */
export type Moment = { now: number; deviceId: string };
type Answer = Promise<Result<InterviewView, 'unknown-interview' | 'bad-request' | 'superseded'>>;
type Done = Result<
  { interview: Interview; change: Change | null; message?: MessageEvent | undefined },
  'bad-request' | 'superseded'
>;

/** What the user does to one interview. Each is one transaction: all of it is on the disk when the answer comes, or nothing. */
export function setStage(db: Database, moment: Moment, interviewId: Key, stage: Stage): Answer {
  return change(db, moment, interviewId, (interview, writing) => succeed(history.setStage(interview, stage, writing)));
}

/** Ticks an item of any of the checklists. One that is in none of them is a `bad-request`. */
export function setTick(db: Database, moment: Moment, interviewId: Key, itemId: string, done: boolean): Answer {
  return change(db, moment, interviewId, async (interview, writing) => {
    const edits = await db.itemEdits.toArray();
    if (!stages.some((stage) => hasItem(stage, itemId, edits))) return fail('bad-request', itemId);
    return succeed(history.setTick(interview, itemId, done, writing));
  });
}

export function setOutcome(
  db: Database,
  moment: Moment,
  interviewId: Key,
  outcome: Outcome,
  lostReason: LostReason | null,
): Answer {
  return change(db, moment, interviewId, (interview, writing) =>
    succeed(history.setOutcome(interview, outcome, lostReason, writing)),
  );
}

export function setRemoved(db: Database, moment: Moment, interviewId: Key, removed: boolean): Answer {
  return change(db, moment, interviewId, (interview, writing) =>
    succeed(history.setRemoved(interview, removed, writing)),
  );
}

/** "They wrote" or "I replied", just now. */
export function sayWrote(db: Database, moment: Moment, interviewId: Key, direction: MessageEvent['direction']): Answer {
  return change(db, moment, interviewId, async (interview, writing) => {
    const earlier = await db.messages.where('interviewId').equals(interview.interviewId).toArray();
    // The user's word is about now, and so the last one, also when the clock was set back.
    const at = Math.max(moment.now, ...earlier.map(({ latest }) => latest + 1));
    const message: MessageEvent = {
      messageId: `user:${writing.changeId}`,
      interviewId: interview.interviewId,
      direction,
      earliest: at,
      latest: at,
      seenAt: moment.now,
      source: 'user',
      retracted: false,
    };
    return succeed({
      interview: { ...interview, updatedAt: Math.max(interview.updatedAt, moment.now) },
      change: history.messageChange(message, writing),
      message,
    });
  });
}

/** Takes or refuses a suggestion. One that no longer stands is `superseded`. */
export function answerSuggestion(
  db: Database,
  moment: Moment,
  interviewId: Key,
  suggestionId: string,
  take: boolean,
): Answer {
  return change(
    db,
    moment,
    interviewId,
    async (interview, writing) => {
      const messages = await db.messages.where('interviewId').equals(interview.interviewId).toArray();
      const suggestion = suggestionFor(interview, messages);
      if (suggestion?.suggestionId !== suggestionId) return fail('superseded', suggestionId);
      const { move } = suggestion;
      if (!take) {
        const refused = { ...interview.refused, [suggestionId]: writing.stamp };
        return succeed({ interview: { ...interview, refused }, change: null });
      }
      return succeed(
        move.to === 'stage'
          ? history.setStage(interview, move.stage, writing)
          : history.setOutcome(interview, move.outcome, move.lostReason, writing),
      );
    },
    'suggestion',
  );
}

/** Takes a change back. */
export async function undo(db: Database, moment: Moment, changeId: string): Answer {
  const undone = await db.changes.get(changeId);
  if (!undone) return fail('superseded', changeId);
  return change(db, moment, undone.interviewId, async (interview, writing) => {
    // Read again: inside the transaction, and under the name it has by now.
    const current = await db.changes.get(changeId);
    const already = await db.changes
      .where('interviewId')
      .equals(interview.interviewId)
      .and(({ undoes }) => undoes === changeId)
      .count();
    if (!current || already > 0) return fail('superseded', changeId);
    const result = history.undo(interview, current, writing);
    if (!result.ok) return result;
    const { retracts } = result.value;
    const message = retracts === null ? undefined : await db.messages.get(retracts);
    return succeed({ ...result.value, ...(message && { message: { ...message, retracted: true } }) });
  });
}

/** A new interview from a title or a key. One that is known already is found, and put back if it was removed. */
export async function addByHand(db: Database, moment: Moment, title: string | null, key: Key | null): Answer {
  const putBack: Step = (interview, writing) => succeed(history.setRemoved(interview, false, writing));
  return change(db, moment, key ?? `manual:${crypto.randomUUID()}`, putBack, 'user', { title });
}

type Step = (interview: Interview, writing: history.Writing) => Done | Promise<Done>;

/** Runs one command on one interview. With `fresh`, one that is not known yet begins instead. */
async function change(
  db: Database,
  { now, deviceId }: Moment,
  key: Key,
  step: Step,
  by: Author = 'user',
  fresh?: { title: string | null },
): Answer {
  return db.transaction('rw', db.interviews, db.messages, db.changes, db.itemEdits, async () => {
    const known = await findByKey(db, key);
    const stamp = nextStamp(known ? await latestStamp(db, known) : noStamp, now, deviceId);
    const writing = { at: now, by, stamp, changeId: `${stamp} ${known?.interviewId ?? key}` };
    if (!known && !fresh) return fail('unknown-interview', key);

    const done = known ? await step(known, writing) : begin(key, fresh?.title ?? null, writing);
    if (!done.ok) return done;
    const { interview, change: entry, message } = done.value;
    await db.interviews.put(interview);
    if (message) await putMessage(db, message);
    if (entry) await db.changes.add(entry);
    return succeed(await assembleView(db, interview));
  });
}

/** Messages are a set: one that was taken back stays so. */
async function putMessage(db: Database, message: MessageEvent): Promise<void> {
  const stored = await db.messages.get(message.messageId);
  await db.messages.put(stored ? mergeMessages(stored, message) : message);
}

function begin(key: Key, title: string | null, writing: history.Writing) {
  const { at, by, stamp } = writing;
  const field = <Value>(value: Value) => ({ value, stamp: value === null ? noStamp : stamp, by });
  const interview: Interview = {
    interviewId: key,
    keys: [key],
    firstSeenAt: at,
    lastSeenAt: at,
    title: field(title),
    client: field(null),
    sentAt: null,
    received: field(null),
    section: field(null),
    archiveReason: field(null),
    stage: field('interviewing'),
    outcome: { ...field('open'), stamp: noStamp },
    lostReason: field(null),
    removed: field(false),
    ticks: {},
    refused: {},
    updatedAt: at,
  };
  return succeed({ interview, change: history.addedChange(interview, writing), message: undefined });
}

/** So that the user's next word is the last one also when the clock was set back, and no two changes share an id. */
async function latestStamp(db: Database, { interviewId, stage, outcome, removed, title, ticks }: Interview) {
  const changes = await db.changes.where('interviewId').equals(interviewId).primaryKeys();
  const said = [stage, outcome, removed, title, ...Object.values(ticks)].map(({ stamp }) => stamp);
  const written = changes.map((changeId) => changeId.slice(0, changeId.indexOf(' ')));
  return [...said, ...written].reduce((latest, stamp) => (stamp > latest ? stamp : latest), noStamp);
}
