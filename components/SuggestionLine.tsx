import type { InterviewView, Suggestion } from '@/lib/interview/view-schema';
import { BulbIcon } from './icons';
import type { InterviewActs } from './use-interview-acts';
import { lostReasonName, outcomeName, stageName } from './interview-words';

type Props = { view: InterviewView; acts: InterviewActs; onGone: () => void };

/** A move that the evidence speaks for. Nothing when there is none. `onGone`: the focused button vanishes. */
export function SuggestionLine({ view: { suggestion }, acts, onGone }: Props) {
  if (!suggestion) return null;

  const [take, refuse] = suggestion.move.to === 'room' ? ['Yes', 'No'] : ['Take', 'Refuse'];
  const answer = (take: boolean) => {
    acts.answerSuggestion(suggestion.suggestionId, take);
    onGone();
  };
  return (
    <section class="note suggestion" aria-label="Suggestion" aria-busy={acts.pending.has('suggestion')}>
      <BulbIcon />
      <p>
        <strong>{moveWords(suggestion)}</strong> {suggestion.reason}
      </p>
      <div class="buttons">
        <button type="button" class="button small" onClick={() => answer(true)}>
          {take}
        </button>
        <button type="button" class="button small quiet" onClick={() => answer(false)}>
          {refuse}
        </button>
      </div>
    </section>
  );
}

function moveWords({ move }: Suggestion): string {
  if (move.to === 'stage') return `Move to ${stageName(move.stage)}?`;
  if (move.to === 'room') return 'Is this its message room?';
  const reason = move.lostReason ? ` (${lostReasonName(move.lostReason).toLowerCase()})` : '';
  return `Mark as ${outcomeName(move.outcome).toLowerCase()}${reason}?`;
}
