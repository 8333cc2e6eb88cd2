import * as history from '@/lib/interview/history';
import type { Change, Interview, MessageEvent, NudgeAct } from '@/lib/interview/interview-schema';
import { mergeMessages, mergeNudgeActs } from '@/lib/interview/merge';
import type { Key } from '@/lib/interview/sighting-schema';
import { nextStamp, noStamp } from '@/lib/interview/stamp';
import type { Author } from '@/lib/interview/stage';
import type { InterviewView } from '@/lib/interview/view-schema';
import { fail, succeed, type Result } from '@/lib/result';
import { assembleView, findByKey, type At } from './assemble';
import type { Database } from './db';
import { summarize } from './summaries';

/** When a command runs (ms since 1970), by which rules of reminding, and on which device. */
export type Moment = At & { deviceId: string };

/** The interview as it is after a command. */
export type Answer = Promise<Result<InterviewView, 'unknown-interview' | 'bad-request' | 'superseded'>>;

type Done = Result<
  {
    interview: Interview;
    change: Change | null;
    message?: MessageEvent | undefined;
    act?: NudgeAct | undefined;
  },
  'bad-request' | 'superseded'
>;

/** What a command makes of an interview; it runs inside the transaction. */
export type Step = (interview: Interview, writing: history.Writing) => Done | Promise<Done>;

/** Runs one command on one interview. With `fresh`, one that is not known yet begins instead. */
export async function change(
  db: Database,
  moment: Moment,
  key: Key,
  step: Step,
  by: Author = 'user',
  fresh?: { title: string | null },
): Answer {
  const { now, deviceId } = moment;
  return db.transaction('rw', db.tables, async () => {
    const known = await findByKey(db, key);
    const stamp = nextStamp(known ? await latestStamp(db, known) : noStamp, now, deviceId);
    const writing = { at: now, by, stamp, changeId: `${stamp} ${known?.interviewId ?? key}` };
    if (!known && !fresh) return fail('unknown-interview', key);

    const done = known ? await step(known, writing) : begin(key, fresh?.title ?? null, writing);
    if (!done.ok) return done;
    const { interview, change: entry, message, act } = done.value;
    await db.interviews.put(interview);
    if (message) await putMessage(db, message);
    if (act) await putAct(db, act);
    if (entry) await db.changes.add(entry);
    await summarize(db, [interview.interviewId], moment);
    return succeed(await assembleView(db, interview, moment));
  });
}

/** Messages are a set: one that was taken back stays so. */
async function putMessage(db: Database, message: MessageEvent): Promise<void> {
  const stored = await db.messages.get(message.messageId);
  await db.messages.put(stored ? mergeMessages(stored, message) : message);
}

/** What was taken back stays so. */
async function putAct(db: Database, act: NudgeAct): Promise<void> {
  const stored = await db.nudgeActs.get(act.actId);
  await db.nudgeActs.put(stored ? mergeNudgeActs(stored, act) : act);
}

function begin(key: Key, title: string | null, writing: history.Writing): Done {
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
    attention: { ...field('normal' as const), stamp: noStamp },
    meeting: field(null),
    clientFacts: field(null),
    messagesSeenAt: null,
    ticks: {},
    details: {},
    refused: {},
    updatedAt: at,
  };
  return succeed({ interview, change: history.addedChange(interview, writing) });
}

/** So that the user's next word is the last one also when the clock was set back, and no two changes share an id. */
async function latestStamp(
  db: Database,
  { interviewId, stage, outcome, removed, title, attention, meeting, ticks, details }: Interview,
) {
  const changes = await db.changes.where('interviewId').equals(interviewId).primaryKeys();
  const said = [
    stage,
    outcome,
    removed,
    title,
    attention,
    meeting,
    ...Object.values(ticks),
    ...Object.values(details),
  ].map(({ stamp }) => stamp);
  const written = changes.map((changeId) => changeId.slice(0, changeId.indexOf(' ')));
  return [...said, ...written].reduce((latest, stamp) => (stamp > latest ? stamp : latest), noStamp);
}
