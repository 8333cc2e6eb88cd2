import type { Interview, MessageEvent } from './interview-schema';
import type { Section } from './sighting-schema';
import { msOf } from './stamp';
import type { LostReason, Outcome } from './stage';
import type { Suggestion } from './view-schema';

/** The move that the evidence speaks for and that the user has not refused, or `null`. */
export function suggestionFor(interview: Interview, messages: readonly MessageEvent[]): Suggestion | null {
  const suggestion = archived(interview) ?? listedAgain(interview) ?? bothWrote(interview, messages);
  return suggestion && !Object.hasOwn(interview.refused, suggestion.suggestionId) ? suggestion : null;
}

/** A new message of the client's is new evidence; the user's own is not. */
function bothWrote({ stage, outcome }: Interview, messages: readonly MessageEvent[]): Suggestion | null {
  if (outcome.value !== 'open' || (stage.value !== 'invited' && stage.value !== 'interviewing')) return null;
  const standing = messages.filter(({ retracted }) => !retracted);
  const lastOfClient = standing
    .filter(({ direction }) => direction === 'client')
    .reduce<MessageEvent | null>((last, message) => (last && isBefore(message, last) ? last : message), null);
  if (!lastOfClient || !standing.some(({ direction }) => direction === 'me')) return null;
  return {
    suggestionId: `both-wrote:${lastOfClient.messageId}`,
    move: { to: 'stage', stage: 'initial-contact' },
    reason: 'Both of you have written.',
  };
}

/** What Upwork's reasons say of the outcome. Seen: "Job is closed", "Hired" (UPWORK 1); of others nothing is known. */
const endings: { words: RegExp; outcome: Outcome; lostReason: LostReason | null }[] = [
  { words: /^hired$/i, outcome: 'won', lostReason: null },
  { words: /^job (?:is )?closed$/i, outcome: 'lost', lostReason: 'job-closed' },
  { words: /\bno response\b|\bexpired\b/i, outcome: 'lost', lostReason: 'no-response' },
  { words: /\bwithdr[ae]wn?\b/i, outcome: 'withdrawn', lostReason: null },
];
const unknownEnding = { outcome: 'lost', lostReason: null } as const;

function archived({ section, outcome, archiveReason }: Interview): Suggestion | null {
  if (section.value?.name !== 'archived' || outcome.value !== 'open') return null;
  const reason = archiveReason.value;
  const ending = endings.find(({ words }) => reason && words.test(reason)) ?? unknownEnding;
  return {
    suggestionId: `archived:${section.value.since}:${reason ?? ''}`,
    move: { to: 'outcome', outcome: ending.outcome, lostReason: ending.lostReason },
    reason: reason ? `Upwork has archived it: “${reason}”.` : 'Upwork has archived it.',
  };
}

const runningLists: Partial<Record<Section, string>> = {
  offers: 'your offers',
  invitations: 'your invitations',
  active: 'your active proposals',
};

/** It was over in the user's words, and came back to a list of running ones after that. */
function listedAgain({ section, outcome }: Interview): Suggestion | null {
  const list = section.value && runningLists[section.value.name];
  if (!section.value || !list || outcome.value === 'open' || outcome.value === 'won') return null;
  if (section.value.since <= msOf(outcome.stamp)) return null;
  return {
    suggestionId: `listed-again:${section.value.since}`,
    move: { to: 'outcome', outcome: 'open', lostReason: null },
    reason: `Upwork lists it in ${list} again.`,
  };
}

/** By when it was written; the id decides between equals, so that the order of reading never does. */
function isBefore(a: MessageEvent, b: MessageEvent): boolean {
  return a.latest !== b.latest ? a.latest < b.latest : a.messageId < b.messageId;
}
