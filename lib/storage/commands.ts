import * as history from '@/lib/interview/history';
import { hasItem } from '@/lib/interview/checklist';
import type { Detail } from '@/lib/interview/detail-schema';
import type { MessageEvent } from '@/lib/interview/interview-schema';
import type { Names } from '@/lib/interview/names';
import { isToCome } from '@/lib/interview/set-back';
import type { Key } from '@/lib/interview/sighting-schema';
import { stages, type LostReason, type Outcome, type Stage } from '@/lib/interview/stage';
import { suggestionFor } from '@/lib/interview/suggest';
import { undo as takeBack } from '@/lib/interview/undo';
import { fail, succeed } from '@/lib/result';
import { change, type Answer, type Moment, type Step } from './change';
import type { Database } from './db';
import { forgetRoom, tieRoom } from './rooms';

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

/** What the user calls it; an empty name leaves it to Upwork. */
export function setNames(db: Database, moment: Moment, interviewId: Key, names: Names): Answer {
  return change(db, moment, interviewId, (interview, writing) => succeed(history.setNames(interview, names, writing)));
}

/** Writes down one detail; `null` takes it away. */
export function setDetail(db: Database, moment: Moment, interviewId: Key, { name, value }: Detail): Answer {
  return change(db, moment, interviewId, (interview, writing) =>
    succeed(history.setDetail(interview, name, value, writing)),
  );
}

/** "They wrote" or "I replied", just now. */
export function sayWrote(db: Database, moment: Moment, interviewId: Key, direction: MessageEvent['direction']): Answer {
  return change(db, moment, interviewId, async (interview, writing) => {
    const earlier = await db.messages.where('interviewId').equals(interview.interviewId).toArray();
    // The user's word is about now, and so the last one, also when the clock was set back.
    const at = Math.max(
      moment.now,
      ...earlier.filter(({ seenAt }) => !isToCome(seenAt, moment.now)).map(({ latest }) => latest + 1),
    );
    const message: MessageEvent = {
      messageId: `user:${writing.changeId}`,
      interviewId: interview.interviewId,
      direction,
      earliest: at,
      latest: at,
      seenAt: moment.now,
      source: 'user',
      confidence: 'sure',
      cues: [],
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
      const ofInterview = { interviewId: interview.interviewId };
      const [messages, rooms] = await Promise.all([
        db.messages.where(ofInterview).toArray(),
        db.roomOffers.where(ofInterview).toArray(),
      ]);
      const suggestion = suggestionFor(interview, messages, rooms);
      if (suggestion?.suggestionId !== suggestionId) return fail('superseded', suggestionId);
      const { move } = suggestion;
      if (!take) {
        if (move.to === 'room') await forgetRoom(db, move.roomId);
        const refused = { ...interview.refused, [suggestionId]: writing.stamp };
        return succeed({ interview: { ...interview, refused }, change: null });
      }
      switch (move.to) {
        case 'stage':
          return succeed(history.setStage(interview, move.stage, writing));
        case 'outcome':
          return succeed(history.setOutcome(interview, move.outcome, move.lostReason, writing));
        case 'room':
          return succeed(await tieRoom(db, interview, move.roomId, writing));
      }
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
    const result = takeBack(interview, current, writing);
    if (!result.ok) return result;
    const { retracts } = result.value;
    if (!retracts) return succeed(result.value);
    if ('actId' in retracts) {
      const act = await db.nudgeActs.get(retracts.actId);
      return succeed({ ...result.value, act: act && { ...act, retracted: true } });
    }
    const message = await db.messages.get(retracts.messageId);
    return succeed({ ...result.value, message: message && { ...message, retracted: true } });
  });
}

/** A new interview from a title or a key. One that is known already is found, and put back if it was removed. */
export async function addByHand(db: Database, moment: Moment, title: string | null, key: Key | null): Answer {
  const putBack: Step = (interview, writing) => succeed(history.setRemoved(interview, false, writing));
  return change(db, moment, key ?? `manual:${crypto.randomUUID()}`, putBack, 'user', { title });
}
