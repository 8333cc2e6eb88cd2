import type { Interview, MessageEvent, NudgeAct } from '@/lib/interview/interview-schema';
import { stampAt } from '@/lib/interview/stamp';
import type { Nudge } from '@/lib/interview/view-schema';
import type { Case } from '@/lib/nudge/nudge';
import { snoozeUntil } from '@/lib/nudge/snooze';
import { snoozeChoices } from '@/lib/nudge/snooze-choices';
import { aMessage, anInterview, said } from '@/tests/fixtures/make';
import type { Freelancer } from './freelancer';
import type { Random } from './random';

/** What becomes of one interview by something that happens at `at`. */
export type Change = (whole: Case, at: number) => Case;

export const keyOf = (index: number) => `proposal:${index}`;

/** An interview that nobody has met yet. */
export function unmet(index: number): Case {
  return { interview: anInterview({ keys: [keyOf(index)], removed: said(true) }), messages: [], acts: [] };
}

/** It is listed for the first time. */
export function meet(index: number, changed: Partial<Interview>): Change {
  return (whole, at) => ({
    ...whole,
    interview: anInterview({
      keys: [keyOf(index)],
      firstSeenAt: at,
      lastSeenAt: at,
      stage: said('interviewing', at),
      ...changed,
    }),
  });
}

/** One field is written, with its stamp. */
export function set<Name extends 'stage' | 'outcome' | 'meeting' | 'received' | 'section'>(
  name: Name,
  value: Interview[Name]['value'],
): Change {
  return (whole, at) => ({ ...whole, interview: { ...whole.interview, [name]: said(value, at) } });
}

export function tick(itemId: string): Change {
  return (whole, at) => {
    const ticks = { ...whole.interview.ticks, [itemId]: said(true, at) };
    return { ...whole, interview: { ...whole.interview, ticks } };
  };
}

/** A look at the room, or at its row in the list, whose one line takes the place of the one before. */
export function see(lines: readonly MessageEvent[]): Change {
  return (whole, at) => {
    const ids = new Set(lines.map(({ messageId }) => messageId));
    const others = whole.messages.filter(({ messageId }) => !ids.has(messageId));
    const interview = { ...whole.interview, messagesSeenAt: at, lastSeenAt: at };
    return { ...whole, interview, messages: [...others, ...lines] };
  };
}

/** "They wrote" or "I replied". */
export function say(direction: 'client' | 'me'): Change {
  return ({ messages, ...whole }, at) => {
    const messageId = `${stampAt(at, 1, 'here')} ${whole.interview.interviewId}`;
    return { ...whole, messages: [...messages, aMessage(at, { messageId, direction })] };
  };
}

/** What the user does about a reminder that is shown, if anything. */
export function answerTo(nudge: Nudge, random: Random, { settings }: Freelancer): Change | null {
  const { kind, anchor } = nudge;
  const isReply = kind === 'reply';
  if (random.chance(0.15)) {
    const [choice, unlessTheyWrite] = [random.pick(snoozeChoices), random.chance(0.5)];
    return (whole, at) => {
      return act({ act: 'snooze', kind, anchor, until: snoozeUntil(choice, settings, at), unlessTheyWrite })(whole, at);
    };
  }
  if (random.chance(0.04)) return act({ act: 'wrong', kind, anchor });
  if (random.chance(0.04)) return act({ act: 'dismiss', kind, anchor });
  if (isReply && random.chance(0.05)) return act({ act: 'waive', kind, anchor });
  if (isReply && random.chance(0.1)) return say('me');
  return random.chance(0.03) ? takeBack : null;
}

function act(said: Partial<NudgeAct> & Pick<NudgeAct, 'act' | 'kind' | 'anchor'>): Change {
  return (whole, at) => {
    const { interviewId } = whole.interview;
    const actId = `${stampAt(at, whole.acts.length + 1, 'here')} ${interviewId}`;
    const done = { actId, interviewId, at, until: null, unlessTheyWrite: false, retracted: false, ...said };
    return { ...whole, acts: [...whole.acts, done] };
  };
}

/** The last act is undone. */
const takeBack: Change = (whole) => {
  const last = whole.acts.at(-1);
  return last ? { ...whole, acts: [...whole.acts.slice(0, -1), { ...last, retracted: true }] } : whole;
};
