import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '@/lib/words/words';
import { DownIcon, GripIcon, UpIcon } from '../icons';
import { useKeptFocus } from '../use-kept-focus';
import { useSortable } from './use-sortable';

type Row = { id: string; name: string };
type Props<Item extends Row> = {
  label: string;
  rows: readonly Item[];
  /** From one place of `rows` to another. */
  onMove: (from: number, to: number) => void;
  /** What a row shows; `moves` are the buttons that move it. */
  children: (row: Item, moves: ComponentChildren) => ComponentChildren;
};

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowUp: (at) => at - 1,
  ArrowDown: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** Rows that are put in order: by dragging, by the arrow keys on a row's handle, or by its buttons. */
export function SortableRows<Item extends Row>({ label, rows, onMove, children }: Props<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const hintId = useId();
  /** The control that moved a row; drawn anew elsewhere, it would lose the focus. */
  const moved = useRef<{ id: string; to: number; control: string } | null>(null);
  const last = rows.length - 1;
  useKeptFocus(list, list);
  const { gap, dragged } = useSortable(list, rows.map(({ id }) => id).join(' '), onMove);

  useLayoutEffect(() => {
    const { id, to = -1, control = '' } = moved.current ?? {};
    if (rows[to]?.id !== id) return; // not there yet
    list.current?.children[to]?.querySelector<HTMLElement>(control)?.focus();
    moved.current = null;
  }, [rows]);

  function move(at: number, to: number, control: string): void {
    const row = rows[at];
    if (!row || to < 0 || to > last || to === at) return;
    moved.current = { id: row.id, to, control };
    onMove(at, to);
  }

  function onKey(event: KeyboardEvent, at: number): void {
    const to = steps[event.key]?.(at, last);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(at, to, '.handle');
  }

  return (
    <>
      <p id={hintId} hidden>
        {words('edit.handleHint')}
      </p>
      <ul ref={list} class="rows" aria-label={label} tabIndex={-1}>
        {rows.map((row, at) => (
          <li
            key={row.id}
            tabIndex={-1}
            class={[gap?.at === at && gap.side, dragged === at && 'dragged'].filter(Boolean).join(' ')}
          >
            <button
              type="button"
              class="handle icon-button"
              title={words('edit.handleHint')}
              aria-label={words('edit.move', { name: row.name })}
              aria-describedby={hintId}
              onKeyDown={(event) => onKey(event, at)}
            >
              <GripIcon />
            </button>
            <div class="row-body">
              {children(
                row,
                <span class="moves">
                  <button
                    type="button"
                    class="icon-button up"
                    aria-label={words('edit.up', { name: row.name })}
                    aria-disabled={at === 0}
                    onClick={() => move(at, at - 1, '.up')}
                  >
                    <UpIcon />
                  </button>
                  <button
                    type="button"
                    class="icon-button down"
                    aria-label={words('edit.down', { name: row.name })}
                    aria-disabled={at === last}
                    onClick={() => move(at, at + 1, '.down')}
                  >
                    <DownIcon />
                  </button>
                </span>,
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
