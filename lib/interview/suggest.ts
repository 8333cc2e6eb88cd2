import type { Interview, MessageEvent, RoomOffer } from './interview-schema';
import type { Cue, Section } from './sighting-schema';
import { msOf } from './stamp';
import { stages, type LostReason, type Outcome, type Stage } from './stage';
import type { Suggestion } from './view-schema';

/** What may be suggested of an interview, its evidence being these messages and rooms: what the user has not refused. */
export function suggestionFor(
  interview: Interview,
  messages: readonly MessageEvent[],
  rooms: readonly RoomOffer[] = [],
): Suggestion | null {
  const suggestions = [
    archived(interview),
    listedAgain(interview),
    ...rooms.map((room) => roomOffered(room)),
    ...cued(interview, messages),
    bothWrote(interview, messages),
  ];
  return (
    suggestions.find((suggestion) => suggestion && !Object.hasOwn(interview.refused, suggestion.suggestionId)) ?? null
  );
}

/** The id under which an offered room is refused. */
export function roomSuggestionId({ roomId }: Pick<RoomOffer, 'roomId'>): string {
  return `room-offered:${roomId}`;
}

function roomOffered(room: RoomOffer): Suggestion {
  return {
    suggestionId: roomSuggestionId(room),
    move: { to: 'room', roomId: room.roomId },
    evidence: { kind: 'same-title', client: room.client },
  };
}

/** The stage that words of the conversation speak for; the furthest first. */
const cuedStages: { cue: Cue; stage: Stage }[] = [
  { cue: 'test', stage: 'final-assignment' },
  { cue: 'portfolio', stage: 'deep-dive' },
  { cue: 'meeting', stage: 'initial-contact' },
];

/** A later message with the same hint is new evidence. Nobody is moved back. */
function cued({ stage, outcome }: Interview, messages: readonly MessageEvent[]): Suggestion[] {
  if (outcome.value !== 'open') return [];
  return cuedStages.flatMap(({ cue, stage: to }) => {
    const hints = messages.filter(({ retracted, cues }) => !retracted && cues.includes(cue));
    const last = hints.toSorted((a, b) => (isBefore(a, b) ? -1 : 1)).at(-1);
    if (!last || stages.indexOf(to) <= stages.indexOf(stage.value)) return [];
    return [
      {
        suggestionId: `cue:${cue}:${last.messageId}`,
        move: { to: 'stage', stage: to },
        evidence: { kind: 'cue', cue },
      },
    ];
  });
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
    evidence: { kind: 'both-wrote' },
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
    evidence: { kind: 'archived', reason },
  };
}

/** It was over in the user's words, and came back to a list of running ones after that. */
function listedAgain({ section, outcome }: Interview): Suggestion | null {
  const list = section.value?.name;
  if (!section.value || !isRunning(list) || outcome.value === 'open' || outcome.value === 'won') return null;
  if (section.value.since <= msOf(outcome.stamp)) return null;
  return {
    suggestionId: `listed-again:${section.value.since}`,
    move: { to: 'outcome', outcome: 'open', lostReason: null },
    evidence: { kind: 'listed-again', list },
  };
}

function isRunning(list: Section | undefined): list is 'offers' | 'invitations' | 'active' {
  return list === 'offers' || list === 'invitations' || list === 'active';
}

/** By when it was written; the id decides between equals, so that the order of reading never does. */
function isBefore(a: MessageEvent, b: MessageEvent): boolean {
  return a.latest !== b.latest ? a.latest < b.latest : a.messageId < b.messageId;
}
