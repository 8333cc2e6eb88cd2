import * as history from '@/lib/interview/history';
import type { Meeting, NudgeAct } from '@/lib/interview/interview-schema';
import type { Key } from '@/lib/interview/sighting-schema';
import type { Attention } from '@/lib/interview/stage';
import { succeed } from '@/lib/result';
import { change, type Answer, type Moment } from './change';
import type { Database } from './db';

/** What the user does about reminders. Each is one transaction, like every command. */
export function actOnNudge(
  db: Database,
  moment: Moment,
  { interviewId, ...said }: Pick<NudgeAct, 'interviewId' | 'act' | 'kind' | 'anchor' | 'until' | 'unlessTheyWrite'>,
): Answer {
  return change(db, moment, interviewId, (interview, writing) => {
    const act: NudgeAct = {
      actId: writing.changeId,
      interviewId: interview.interviewId,
      at: moment.now,
      ...said,
      retracted: false,
    };
    return succeed({
      interview: { ...interview, updatedAt: Math.max(interview.updatedAt, moment.now) },
      change: history.nudgeChange(act, writing),
      act,
    });
  });
}

export function setAttention(db: Database, moment: Moment, interviewId: Key, attention: Attention): Answer {
  return change(db, moment, interviewId, (interview, writing) =>
    succeed(history.setAttention(interview, attention, writing)),
  );
}

export function setMeeting(db: Database, moment: Moment, interviewId: Key, meeting: Meeting | null): Answer {
  return change(db, moment, interviewId, (interview, writing) =>
    succeed(history.setMeeting(interview, meeting, writing)),
  );
}
