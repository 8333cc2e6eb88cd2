import { stages, type Stage } from '@/lib/interview/stage';
import type { Badge, ChecklistItem, Clock, InterviewView, Nudge } from '@/lib/interview/view-schema';
import { aReason } from '@/tests/fixtures/make';

export function anItem(fields: Partial<ChecklistItem> = {}): ChecklistItem {
  return {
    itemId: 'item',
    text: 'Problem restated in your words, client agreed',
    shipped: false,
    guard: false,
    own: false,
    hidden: false,
    done: false,
    ...fields,
  };
}

export function aBadge(fields: Partial<Badge> = {}): Badge {
  return {
    interviewId: 'proposal:2027690148257796097',
    stage: 'deep-dive',
    stageBy: 'user',
    outcome: 'open',
    done: 1,
    total: 3,
    turn: 'mine',
    clock: null,
    hasSuggestion: false,
    ...fields,
  };
}

const hour = 3_600_000;

/** A clock that has run for so many hours at `now`, told to the minute and seen right now. */
export function aClock(now: number, hours: number, fields: Partial<Clock> = {}): Clock {
  const since = now - hours * hour;
  return {
    since: { earliest: since, latest: since },
    level: 'fresh',
    early: false,
    likely: false,
    seenAt: now,
    stale: false,
    ...fields,
  };
}

/** A reminder to reply, late, with some properties changed; its id follows from them. */
export function aNudge(fields: Partial<Nudge> = {}): Nudge {
  const nudge: Omit<Nudge, 'nudgeId'> = {
    interviewId: 'proposal:2027690148257796097',
    kind: 'reply',
    level: 'late',
    anchor: 'message 1',
    dueAt: 0,
    reason: aReason(),
    ...fields,
  };
  return { nudgeId: `${nudge.interviewId} ${nudge.kind} ${nudge.level} ${nudge.anchor}`, ...nudge };
}

/** An interview in its deep dive: one item done, one guard not, one hidden; one item in every other stage. */
export function aView(fields: Partial<InterviewView> = {}): InterviewView {
  const others = stages.map((stage) => [stage, [anItem({ itemId: stage, text: `Item of ${stage}` })]]);
  const checklists = Object.fromEntries(others) as Record<Stage, ChecklistItem[]>;
  checklists['deep-dive'] = [
    anItem({ itemId: 'restated', done: true }),
    anItem({ itemId: 'price', text: 'Asked: budget, hourly or fixed, weekly hours' }),
    anItem({ itemId: 'flags', text: 'Red flags looked at again', guard: true }),
    anItem({ itemId: 'gone', text: 'Taken off the list', hidden: true }),
  ];
  return {
    ...aBadge(),
    title: 'Rebuild a booking site',
    client: null,
    keys: ['proposal:2027690148257796097'],
    section: 'active',
    lostReason: null,
    sentAt: null,
    lastSeenAt: 0,
    updatedAt: 0,
    why: null,
    nudges: [],
    snoozed: null,
    dormant: false,
    competition: null,
    clientFacts: null,
    attention: 'normal',
    meeting: null,
    checklists,
    suggestion: null,
    undoable: null,
    ...fields,
  };
}
