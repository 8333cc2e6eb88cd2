import { useRef } from 'preact/hooks';
import { words } from '@/lib/words/words';

/** What was done, in words; `changeId` names it as long as it can be taken back. */
export type Done = { words: string; changeId: string | null };

type Props = { done: Done | null; onUndo: (changeId: string) => void };

/** What has just been done, with the way back. Always there, because a screen reader hears only of changes in it. */
export function DoneLine({ done, onUndo }: Props) {
  const line = useRef<HTMLSpanElement>(null);

  function undo(changeId: string): void {
    line.current?.focus(); // the pressed button vanishes
    onUndo(changeId);
  }

  return (
    <p class={done ? 'done' : 'for-ears'}>
      <span ref={line} role="status" tabIndex={-1}>
        {done?.words}
      </span>
      {done?.changeId && (
        <button type="button" class="link" aria-keyshortcuts="Control+Z" onClick={() => undo(done.changeId ?? '')}>
          {words('pages.undo')}
        </button>
      )}
    </p>
  );
}
