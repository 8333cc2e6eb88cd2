import type { Interview, MessageEvent } from './interview-schema';
import type { Suggestion } from './view-schema';

/** The move that the evidence speaks for and that the user has not refused, or `null`. */
export function suggestionFor(interview: Interview, messages: readonly MessageEvent[]): Suggestion | null {
  const suggestion = archived(interview) ?? bothWrote(interview, messages);
  return suggestion && !Object.hasOwn(interview.refused, suggestion.suggestionId) ? suggestion : null;
}

function bothWrote({ stage, outcome }: Interview, messages: readonly MessageEvent[]): Suggestion | null {
  if (outcome.value !== 'open' || (stage.value !== 'invited' && stage.value !== 'interviewing')) return null;
  const [client, me] = (['client', 'me'] as const).map((direction) =>
    messages
      .filter((message) => message.direction === direction && !message.retracted)
      .reduce<MessageEvent | null>(
        (first, message) => (first && first.latest <= message.latest ? first : message),
        null,
      ),
  );
  if (!client || !me) return null;
  return {
    suggestionId: `both-wrote:${client.messageId}:${me.messageId}`.slice(0, 200),
    move: { to: 'stage', stage: 'initial-contact' },
    reason: 'Both of you have written.',
  };
}

/** Upwork's reasons seen: "Job is closed", "Hired" (UPWORK 1). */
function archived({ section, outcome, archiveReason, interviewId }: Interview): Suggestion | null {
  if (section.value !== 'archived' || outcome.value !== 'open') return null;
  const reason = archiveReason.value;
  const suggestionId = `archived:${interviewId}:${reason ?? ''}`.slice(0, 200);
  const words = reason ? `Upwork has archived it: “${reason}”.` : 'Upwork has archived it.';
  if (reason && /^hired$/i.test(reason)) {
    return { suggestionId, move: { to: 'outcome', outcome: 'won', lostReason: null }, reason: words };
  }
  const lostReason = reason && /job .*closed/i.test(reason) ? 'job-closed' : null;
  return { suggestionId, move: { to: 'outcome', outcome: 'lost', lostReason }, reason: words };
}
