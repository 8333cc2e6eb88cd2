import { useLayoutEffect, useRef } from 'preact/hooks';
import { stageName, titleWords } from '@/components/interview-words';
import { countWords, words } from '@/lib/words/words';
import type { Question } from './use-moves';

type Props = { question: Question; onAnswer: (moves: boolean) => void };

/** Asks once when a stage is left with guards that are not ticked. Escape leaves the card where it was. */
export function GuardQuestion({ question: { card, from, to, unticked }, onAnswer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog
      ref={dialog}
      class="question"
      role="alertdialog"
      aria-labelledby="guard-title"
      aria-describedby="guard-text"
      onCancel={(event) => {
        event.preventDefault(); // closed by being no longer drawn
        onAnswer(false);
      }}
    >
      <h2 id="guard-title" dir="auto">
        {titleWords(card.title)}
      </h2>
      <p id="guard-text">{countWords('board.guards.text', unticked, { from: stageName(from), to: stageName(to) })}</p>
      <div class="buttons">
        <button type="button" class="button primary" onClick={() => onAnswer(true)}>
          {words('board.guards.move')}
        </button>
        <button type="button" class="button" onClick={() => onAnswer(false)}>
          {words('board.guards.stay')}
        </button>
      </div>
    </dialog>
  );
}
