import { useRef, useState } from 'preact/hooks';
import { untickedGuards } from '@/lib/interview/checklist';
import { stages, type Stage } from '@/lib/interview/stage';
import type { InterviewView } from '@/lib/interview/view-schema';
import { countWords, words } from '@/lib/words/words';
import { stageName } from './interview-words';
import { moveFocus } from './roving-focus';
import type { InterviewActs } from './use-interview-acts';

type Props = { view: InterviewView; acts: InterviewActs };

/** All stages as buttons, one tab stop; arrow keys move between them. Leaving an unticked guard behind asks once. */
export function StageStepper({ view, acts }: Props) {
  const [asking, setAsking] = useState<Stage | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const unticked = untickedGuards(view);
  const busy = acts.pending.has('stage');

  function choose(stage: Stage): void {
    if (busy || stage === view.stage) setAsking(null);
    else if (unticked > 0) setAsking(stage);
    else acts.setStage(stage);
  }

  function answer(move: boolean): void {
    if (move && asking) acts.setStage(asking);
    setAsking(null);
    list.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
  }

  return (
    <section class="stepper">
      <ol ref={list} aria-label={words('stepper.title')} aria-busy={busy} onKeyDown={moveFocus}>
        {stages.map((stage) => (
          <li key={stage}>
            <button
              type="button"
              class={asking === stage ? 'asked' : ''}
              tabIndex={stage === view.stage ? 0 : -1}
              aria-current={stage === view.stage ? 'step' : undefined}
              onClick={() => choose(stage)}
            >
              {stageName(stage)}
            </button>
          </li>
        ))}
      </ol>
      {asking && (
        <div class="ask" role="group" aria-label={words('stepper.anyway')}>
          <p role="alert">
            {countWords('stepper.unticked', unticked, { stage: stageName(view.stage), to: stageName(asking) })}
          </p>
          <button type="button" class="button" onClick={() => answer(true)}>
            {words('stepper.move')}
          </button>
          <button type="button" class="button quiet" onClick={() => answer(false)}>
            {words('stepper.stay')}
          </button>
        </div>
      )}
    </section>
  );
}
