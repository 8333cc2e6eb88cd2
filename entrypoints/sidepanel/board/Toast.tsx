import { useEffect, useRef, useState } from 'preact/hooks';
import { CloseIcon, UndoIcon } from '@/components/icons';
import { lostReasonName, outcomeName, stageName, titleWords } from '@/components/interview-words';
import type { LostReason, Outcome, Stage } from '@/lib/interview/stage';
import { words } from '@/lib/words/words';

/** What was done to an interview; `changeId` names it as long as it can be taken back. */
export type Done = {
  what: { stage: Stage } | { outcome: Outcome; lostReason: LostReason | null } | 'added' | 'taken-back';
  title: string | null;
  changeId: string | null;
};

type Props = { done: Done | null; onUndo: () => void; onForget: () => void };

/** Long enough to be read and reached; while it is pointed at or holds the focus it stays. Ctrl+Z works beyond that. */
const shownMs = 15_000;

/** What has just been done, over the end of the board, with the way back. Its words are heard by screen readers. */
export function Toast({ done, onUndo, onForget }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState<Done | null>(null);
  const isShown = done !== null && done !== hidden;

  useEffect(() => {
    if (!done) return;
    const timer = setInterval(() => {
      if (!box.current?.matches(':hover,:focus-within')) setHidden(done);
    }, shownMs);
    return () => clearInterval(timer);
  }, [done]);

  return (
    <div ref={box} class={isShown ? 'toast' : 'for-ears'}>
      <p role="status">{isShown && doneWords(done)}</p>
      {isShown && done.changeId && (
        <button type="button" class="link" aria-keyshortcuts="Control+Z" onClick={onUndo}>
          <UndoIcon /> {words('pages.undo')}
        </button>
      )}
      {isShown && (
        <button type="button" class="icon-button" aria-label={words('failure.dismiss')} onClick={onForget}>
          <CloseIcon />
        </button>
      )}
    </div>
  );
}

function doneWords({ what, title: given }: Done): string {
  const title = titleWords(given);
  if (what === 'added') return words('board.done.added', { title });
  if (what === 'taken-back') return words('board.done.takenBack', { title });
  if ('stage' in what) return words('board.done.moved', { stage: stageName(what.stage), title });
  if (what.outcome === 'open') return words('board.done.reopened', { title });
  return what.lostReason
    ? words('board.done.lost', { reason: lostReasonName(what.lostReason), title })
    : words('board.done.ended', { outcome: outcomeName(what.outcome), title });
}
