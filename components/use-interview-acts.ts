import { useEffect, useRef, useState } from 'preact/hooks';
import type { DetailName } from '@/lib/interview/detail';
import type { Detail } from '@/lib/interview/detail-schema';
import type { Meeting, NudgeAct } from '@/lib/interview/interview-schema';
import type { Names } from '@/lib/interview/names';
import type { Key } from '@/lib/interview/sighting-schema';
import type { Attention, LostReason, Outcome, Stage } from '@/lib/interview/stage';
import type { InterviewView, Nudge } from '@/lib/interview/view-schema';
import type { SnoozeChoice } from '@/lib/nudge/snooze-choices';
import type { FailureCode } from './failure-words';

type Answer = Promise<{ ok: true; value: InterviewView } | { ok: false; code: FailureCode }>;

type NudgeRequest = Pick<NudgeAct, 'interviewId' | 'act' | 'kind' | 'anchor' | 'unlessTheyWrite'> & {
  until: SnoozeChoice | number | null;
};

/** The calls that the acts of a user become. `ask` of lib/messages has this shape, and so has a fake. */
export type AskInterview = {
  (name: 'setStage', request: { interviewId: Key; stage: Stage }): Answer;
  (name: 'setTick', request: { interviewId: Key; itemId: string; done: boolean }): Answer;
  (name: 'setOutcome', request: { interviewId: Key; outcome: Outcome; lostReason: LostReason | null }): Answer;
  (name: 'sayWrote', request: { interviewId: Key; direction: 'client' | 'me' }): Answer;
  (name: 'actOnNudge', request: NudgeRequest): Answer;
  (name: 'setAttention', request: { interviewId: Key; attention: Attention }): Answer;
  (name: 'setMeeting', request: { interviewId: Key; meeting: Meeting | null }): Answer;
  (name: 'setNames', request: { interviewId: Key } & Names): Answer;
  (name: 'setDetail', request: { interviewId: Key; detail: Detail }): Answer;
  (name: 'answerSuggestion', request: { interviewId: Key; suggestionId: string; take: boolean }): Answer;
  (name: 'undo', request: { changeId: string }): Answer;
};

/** What is on its way: `tick:<itemId>`, `detail:<name>` or a part of the interview. */
export type Pending =
  | `tick:${string}`
  | `detail:${DetailName}`
  | 'stage'
  | 'outcome'
  | 'turn'
  | 'nudge'
  | 'attention'
  | 'meeting'
  | 'names'
  | 'suggestion'
  | 'undo';

/** What an act about a reminder needs to know of it. */
type Reminder = Pick<Nudge, 'kind' | 'anchor'>;

export type InterviewActs = {
  pending: ReadonlySet<Pending>;
  /** Why the last act did not happen. */
  failure: FailureCode | null;
  forgetFailure: () => void;
  setStage: (stage: Stage) => void;
  setTick: (itemId: string, done: boolean) => void;
  setOutcome: (outcome: Outcome, lostReason: LostReason | null) => void;
  sayWrote: (direction: 'client' | 'me') => void;
  /** Puts reminders of this one's kind off, until a choice or a moment (ms since 1970). */
  snooze: (nudge: Reminder, until: SnoozeChoice | number, unlessTheyWrite: boolean) => void;
  /** `dismiss`: until there is new evidence; `waive`: no reply needed; `wrong`: Greenroom was mistaken. */
  settle: (nudge: Reminder, act: 'dismiss' | 'waive' | 'wrong') => void;
  setAttention: (attention: Attention) => void;
  /** `null`: none is planned. Answers whether it was stored. Only our own pages may ask for it. */
  setMeeting: (meeting: Meeting | null) => Promise<boolean>;
  /** What the user calls it; `null` leaves it to Upwork. Answers whether it was stored. Only our own pages may ask for it. */
  setNames: (names: Names) => Promise<boolean>;
  /** Writes down one detail. Answers whether it was stored. Only our own pages may ask for it. */
  setDetail: (detail: Detail) => Promise<boolean>;
  answerSuggestion: (suggestionId: string, take: boolean) => void;
  undo: (changeId: string) => void;
};

/**
 * Sends acts, and shows nothing as done before it is stored: until then it is pending. The returned view is the
 * newer of `given` and the last answer.
 */
export function useInterviewActs(
  given: InterviewView,
  ask: AskInterview,
): { view: InterviewView; acts: InterviewActs } {
  const [answered, setAnswered] = useState<InterviewView | null>(null);
  const [pending, setPending] = useState<ReadonlySet<Pending>>(new Set());
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const inFlight = useRef(new Set<Pending>());
  useEffect(() => setAnswered(null), [given]);

  async function send(what: Pending, call: () => Answer): Promise<boolean> {
    if (inFlight.current.has(what)) return false;
    mark(what, true);
    setFailure(null);
    const answer = await call();
    mark(what, false);
    if (answer.ok) setAnswered(answer.value);
    else setFailure(answer.code);
    return answer.ok;
  }

  function mark(what: Pending, on: boolean): void {
    if (on) inFlight.current.add(what);
    else inFlight.current.delete(what);
    setPending(new Set(inFlight.current));
  }

  const { interviewId } = given;
  const acts: InterviewActs = {
    pending,
    failure,
    forgetFailure: () => setFailure(null),
    setStage: (stage) => void send('stage', () => ask('setStage', { interviewId, stage })),
    setTick: (itemId, done) => void send(`tick:${itemId}`, () => ask('setTick', { interviewId, itemId, done })),
    setOutcome: (outcome, lostReason) =>
      void send('outcome', () => ask('setOutcome', { interviewId, outcome, lostReason })),
    sayWrote: (direction) => void send('turn', () => ask('sayWrote', { interviewId, direction })),
    snooze: ({ kind, anchor }, until, unlessTheyWrite) =>
      void send('nudge', () => ask('actOnNudge', { interviewId, act: 'snooze', kind, anchor, until, unlessTheyWrite })),
    settle: ({ kind, anchor }, act) =>
      void send('nudge', () =>
        ask('actOnNudge', { interviewId, act, kind, anchor, until: null, unlessTheyWrite: false }),
      ),
    setAttention: (attention) => void send('attention', () => ask('setAttention', { interviewId, attention })),
    setMeeting: (meeting) => send('meeting', () => ask('setMeeting', { interviewId, meeting })),
    setNames: (names) => send('names', () => ask('setNames', { interviewId, ...names })),
    setDetail: (detail) => send(`detail:${detail.name}`, () => ask('setDetail', { interviewId, detail })),
    answerSuggestion: (suggestionId, take) =>
      void send('suggestion', () => ask('answerSuggestion', { interviewId, suggestionId, take })),
    undo: (changeId) => void send('undo', () => ask('undo', { changeId })),
  };
  return { view: answered ?? given, acts };
}
