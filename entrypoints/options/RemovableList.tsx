import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { CloseIcon } from '@/components/icons';
import { words } from '@/lib/words/words';

type Item = { key: string | number; words: string };
type Props<Some extends Item> = {
  label: string;
  /** Said while there is nothing. */
  empty: string;
  items: readonly Some[];
  onRemove: (item: Some) => void;
  /** What adds to the list. */
  children: ComponentChildren;
};

/** Short things that can be taken off a list one by one. */
export function RemovableList<Some extends Item>({ label, empty, items, onRemove, children }: Props<Some>) {
  const whole = useRef<HTMLDivElement>(null);
  return (
    <div ref={whole} class="list">
      {items.length === 0 && <p class="light">{empty}</p>}
      {items.length > 0 && (
        <ul class="chips" aria-label={label}>
          {items.map((item) => (
            <li key={item.key}>
              {item.words}
              <button
                type="button"
                class="icon-button"
                aria-label={words('options.removeThis', { what: item.words })}
                onClick={() => {
                  whole.current?.querySelector('input')?.focus(); // the button goes
                  onRemove(item);
                }}
              >
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
