import { stages, type Stage } from '@/lib/interview/stage';
import type { Badge, ChecklistItem, InterviewView } from '@/lib/interview/view-schema';

export function anItem(fields: Partial<ChecklistItem> = {}): ChecklistItem {
  return {
    itemId: 'item',
    text: 'Problem restated in your words, client agreed',
    source: 'Clients hire the person who understood them.',
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
    why: null,
    nudges: [],
    snoozed: null,
    dormant: false,
    attention: 'normal',
    meeting: null,
    checklists,
    suggestion: null,
    undoable: null,
    ...fields,
  };
}
