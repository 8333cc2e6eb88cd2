import { useRef, useState } from 'preact/hooks';
import { stages, type Stage } from '@/lib/interview/stage';
import type { InterviewView } from '@/lib/interview/view-schema';
import { stageName } from './interview-words';
import { moveFocus } from './roving-focus';
import type { InterviewActs } from './use-interview-acts';

type Props = { view: InterviewView; acts: InterviewActs };

/** All stages as buttons, one tab stop; arrow keys move between them. Leaving an unticked guard behind asks once. */
export function StageStepper({ view, acts }: Props) {
  const [asking, setAsking] = useState<Stage | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const unticked = view.checklists[view.stage].filter((item) => item.guard && !item.done && !item.hidden).length;
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
      <ol ref={list} aria-label="Stage" aria-busy={busy} onKeyDown={moveFocus}>
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
        <div class="ask" role="group" aria-label="Move anyway?">
          <p role="alert">
            {unticked === 1 ? '1 guard item is' : `${unticked} guard items are`} not ticked in {stageName(view.stage)}.
            Move to {stageName(asking)} anyway?
          </p>
          <button type="button" class="button" onClick={() => answer(true)}>
            Move anyway
          </button>
          <button type="button" class="button quiet" onClick={() => answer(false)}>
            Stay
          </button>
        </div>
      )}
    </section>
  );
}
