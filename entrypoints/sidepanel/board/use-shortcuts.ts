import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Wherever nothing is being typed or asked, "/" leads to the search if `singleKeys`, and Ctrl+Z (⌘Z) takes back what was done last. */
export function useShortcuts(field: RefObject<HTMLInputElement | null>, undo: () => void, singleKeys: boolean): void {
  const latest = useRef(undo);
  latest.current = undo;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.target as Element).closest('input,textarea,select,dialog,[popover]')) return;
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!isUndo && !(singleKeys && event.key === '/')) return;
      event.preventDefault();
      if (isUndo) latest.current();
      else field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field, singleKeys]);
}
