import type { ComponentChildren, RefObject } from 'preact';
import { words } from '@/lib/words/words';

type Props = {
  name: string;
  /** A shipped one that is not as it is shipped. */
  changed: boolean;
  editButton: RefObject<HTMLButtonElement | null>;
  onEdit: () => void;
  onHide: () => void;
  onRestore: () => void;
  moves: ComponentChildren;
  /** What this kind of list has besides. */
  children?: ComponentChildren;
};

/** What can be done to one row of a list that the user may change. */
export function RowTools({ name, changed, editButton, onEdit, onHide, onRestore, moves, children }: Props) {
  return (
    <div class="tools">
      <button
        ref={editButton}
        type="button"
        class="link"
        aria-label={words('edit.editThis', { name })}
        onClick={onEdit}
      >
        {words('edit.edit')}
      </button>
      {children}
      <button type="button" class="link" aria-label={words('edit.hideThis', { name })} onClick={onHide}>
        {words('edit.hide')}
      </button>
      {changed && (
        <button type="button" class="link" aria-label={words('edit.restoreThis', { name })} onClick={onRestore}>
          {words('edit.restore')}
        </button>
      )}
      {moves}
    </div>
  );
}
