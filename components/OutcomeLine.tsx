import { useState } from 'preact/hooks';
import { lostReasons, outcomes, type LostReason, type Outcome } from '@/lib/interview/stage';
import type { InterviewView } from '@/lib/interview/view-schema';
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
    const reason = view.lostReason ? `: ${lostReasonName(view.lostReason).toLowerCase()}` : '';
    return (
      <section class="outcome ended" aria-label="Outcome" aria-busy={acts.pending.has('outcome')}>
        <p>
          Ended. <strong>{outcomeName(view.outcome)}</strong>
          {reason}
        </p>
        <button type="button" class="button small" onClick={() => say('open', null)}>
          Reopen
        </button>
      </section>
    );
  }

  return (
    <section class="outcome" aria-label="Outcome" aria-busy={acts.pending.has('outcome')}>
      <button
        type="button"
        class="link"
        aria-expanded={step !== 'closed'}
        onClick={() => setStep(step === 'closed' ? 'outcome' : 'closed')}
      >
        {step === 'closed' ? 'It has ended…' : 'It has not ended'}
      </button>
      {step !== 'closed' && (
        <div class="buttons" role="group" aria-label="How did it end?">
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
                {outcomeName(outcome)}
                {outcome === 'lost' && '…'}
              </button>
            ))}
        </div>
      )}
      {step === 'reason' && (
        <div class="buttons" role="group" aria-label="Why was it lost?">
          {lostReasons.map((reason) => (
            <button key={reason} type="button" class="button small" onClick={() => say('lost', reason)}>
              {lostReasonName(reason)}
            </button>
          ))}
          <button type="button" class="button small quiet" onClick={() => say('lost', null)}>
            I do not know
          </button>
        </div>
      )}
    </section>
  );
}
