import { useState } from 'preact/hooks';
import { lostReasons, outcomes, type LostReason, type Outcome } from '@/lib/interview/stage';
import type { InterviewView } from '@/lib/interview/view-schema';
import { keyOf, words } from '@/lib/words/words';
import { Marked } from './Marked';
import type { InterviewActs } from './use-interview-acts';
import { lostReasonName, outcomeName } from './interview-words';

type Props = { view: InterviewView; acts: InterviewActs; onGone: () => void };

/** How the interview ended, or the buttons to say so. `onGone`: the focused button vanishes. */
export function OutcomeLine({ view, acts, onGone }: Props) {
  const [step, setStep] = useState<'closed' | 'outcome' | 'reason'>('closed');

  function say(outcome: Outcome, reason: LostReason | null): void {
    setStep('closed');
    acts.setOutcome(outcome, reason);
    onGone();
  }

  if (view.outcome !== 'open') {
    return (
      <section class="outcome ended" aria-label={words('ending.title')} aria-busy={acts.pending.has('outcome')}>
        <p>
          <Marked text={endedWords(view)} marks={{ b: (text) => <strong>{text}</strong> }} />
        </p>
        <button type="button" class="button small" onClick={() => say('open', null)}>
          {words('ending.reopen')}
        </button>
      </section>
    );
  }

  return (
    <section class="outcome" aria-label={words('ending.title')} aria-busy={acts.pending.has('outcome')}>
      <button
        type="button"
        class="link"
        aria-expanded={step !== 'closed'}
        onClick={() => setStep(step === 'closed' ? 'outcome' : 'closed')}
      >
        {words(step === 'closed' ? 'ending.itHas' : 'ending.itHasNot')}
      </button>
      {step !== 'closed' && (
        <div class="buttons" role="group" aria-label={words('ending.how')}>
          {outcomes
            .filter((outcome) => outcome !== 'open')
            .map((outcome) => (
              <button
                key={outcome}
                type="button"
                class="button small"
                aria-expanded={outcome === 'lost' ? step === 'reason' : undefined}
                onClick={() => (outcome === 'lost' ? setStep('reason') : say(outcome, null))}
              >
                {outcome === 'lost' ? words('ending.lostWhy') : outcomeName(outcome)}
              </button>
            ))}
        </div>
      )}
      {step === 'reason' && (
        <div class="buttons" role="group" aria-label={words('ending.why')}>
          {lostReasons.map((reason) => (
            <button key={reason} type="button" class="button small" onClick={() => say('lost', reason)}>
              {lostReasonName(reason)}
            </button>
          ))}
          <button type="button" class="button small quiet" onClick={() => say('lost', null)}>
            {words('ending.unknown')}
          </button>
        </div>
      )}
    </section>
  );
}

function endedWords({ outcome, lostReason }: InterviewView): string {
  return lostReason
    ? words(keyOf('ending.lost', lostReason))
    : words('ending.ended', { outcome: outcomeName(outcome) });
}
