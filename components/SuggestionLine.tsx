import type { InterviewView, Suggestion } from '@/lib/interview/view-schema';
import { keyOf, words } from '@/lib/words/words';
import { BulbIcon } from './icons';
import { stageName } from './interview-words';
import type { InterviewActs } from './use-interview-acts';

type Props = { view: InterviewView; acts: InterviewActs; onGone: () => void };

/** A move that the evidence speaks for. Nothing when there is none. `onGone`: the focused button vanishes. */
export function SuggestionLine({ view: { suggestion }, acts, onGone }: Props) {
  if (!suggestion) return null;

  const [take, refuse] = suggestion.move.to === 'room' ? (['yes', 'no'] as const) : (['take', 'refuse'] as const);
  const answer = (take: boolean) => {
    acts.answerSuggestion(suggestion.suggestionId, take);
    onGone();
  };
  return (
    <section class="note suggestion" aria-label={words('suggestion.title')} aria-busy={acts.pending.has('suggestion')}>
      <BulbIcon />
      <p>
        <strong>{moveWords(suggestion)}</strong> {evidenceWords(suggestion)}
      </p>
      <div class="buttons">
        <button type="button" class="button small" onClick={() => answer(true)}>
          {words(`suggestion.${take}`)}
        </button>
        <button type="button" class="button small quiet" onClick={() => answer(false)}>
          {words(`suggestion.${refuse}`)}
        </button>
      </div>
    </section>
  );
}

function moveWords({ move }: Suggestion): string {
  if (move.to === 'stage') return words('suggestion.stage', { stage: stageName(move.stage) });
  if (move.to === 'room') return words('suggestion.room');
  if (move.lostReason) return words(keyOf('suggestion.lost', move.lostReason));
  return words(keyOf('suggestion.outcome', move.outcome));
}

function evidenceWords({ evidence }: Suggestion): string {
  switch (evidence.kind) {
    case 'cue':
      return words(keyOf('suggestion.evidence', evidence.cue));
    case 'both-wrote':
      return words('suggestion.evidence.bothWrote');
    case 'archived':
      return evidence.reason === null
        ? words('suggestion.evidence.archived')
        : words('suggestion.evidence.archivedBecause', { reason: evidence.reason });
    case 'listed-again':
      return words(keyOf('suggestion.evidence.listedAgain', evidence.list));
    case 'same-title':
      return evidence.client === null
        ? words('suggestion.evidence.sameTitle')
        : words('suggestion.evidence.sameTitleWith', { client: evidence.client });
  }
}
