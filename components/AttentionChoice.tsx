import { useId } from 'preact/hooks';
import { attentions, type Attention } from '@/lib/interview/stage';
import type { InterviewView } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';
import { moveFocus } from './roving-focus';
import type { InterviewActs } from './use-interview-acts';

type Props = { view: InterviewView; acts: InterviewActs };

/**
 * How loudly the user wants to be reminded. Buttons that are radios: native ones would look chosen before the choice is
 * stored. Arrow keys move the focus only, because each choice is written down.
 */
export function AttentionChoice({ view, acts }: Props) {
  const labelId = useId();
  const hintId = useId();
  const choose = (attention: Attention) => attention !== view.attention && acts.setAttention(attention);

  return (
    <section class="attention">
      <span id={labelId} class="light">
        {words('attention.title')}
      </span>
      <div
        class="buttons"
        role="radiogroup"
        aria-labelledby={labelId}
        aria-describedby={hintId}
        aria-busy={acts.pending.has('attention')}
        onKeyDown={moveFocus}
      >
        {attentions.map((attention) => (
          <button
            key={attention}
            type="button"
            role="radio"
            class="button small"
            aria-checked={attention === view.attention}
            tabIndex={attention === view.attention ? 0 : -1}
            onClick={() => choose(attention)}
          >
            {words(`attention.${attention}`)}
          </button>
        ))}
      </div>
      <p id={hintId} class="light">
        {words('attention.hint')}
      </p>
    </section>
  );
}
