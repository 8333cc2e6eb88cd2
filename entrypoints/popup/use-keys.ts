import { useEffect } from 'preact/hooks';

/** What is gone through with the arrow keys: reminders, then interviews. */
const rows = '.due .nudge, .group .row';

/**
 * The keys of the popup. A control names its own with `aria-keyshortcuts`: a digit or "/" leads to it, a letter presses it.
 * Letters of a row mean the row that holds the focus. Without `singleKeys` only arrows, Enter and Ctrl+Z (⌘Z) do something.
 */
export function useKeys(singleKeys: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const element = event.target as HTMLElement;
      const acts = element.closest('input,textarea,select,dialog,[popover]')
        ? element.matches('[type=search]') && event.key === 'ArrowDown' && enter(document.querySelector('.group .row'))
        : walk(event, element) || actOn(event, element, singleKeys);
      if (acts) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [singleKeys]);
}

/** Whether it led somewhere. */
function walk({ key, ctrlKey, metaKey }: KeyboardEvent, from: HTMLElement): boolean {
  if (ctrlKey || metaKey || !(from === document.body || from.matches(rows))) return false;
  const all = [...document.querySelectorAll<HTMLElement>(rows)];
  const at = all.indexOf(from);
  switch (key) {
    case 'ArrowDown':
      return enter(all[at + 1] ?? all.at(-1));
    case 'ArrowUp':
      return at !== -1 && enter(all[Math.max(0, at - 1)]);
    case 'Home':
      return enter(all[0]);
    case 'End':
      return enter(all.at(-1));
    default:
      return false;
  }
}

/** Whether a control has this key. */
function actOn(event: KeyboardEvent, from: HTMLElement, singleKeys: boolean): boolean {
  const row = from.closest('.nudge, .interview');
  const key = keyOf(event);
  if (event.ctrlKey || event.metaKey) return key === 'Z' && !event.shiftKey && press(controlOf('Control+Z', document));
  if (key === 'Enter') return from.matches('.nudge') && press(controlOf('F', from));
  if (!singleKeys || event.repeat) return false;
  const control = (row && controlOf(key, row)) ?? controlOf(key, document, (one) => one.matches(rows) || !isInRow(one));
  return /[0-9/]/.test(key) ? enter(control) : press(control);
}

/** "F", "3", "/": the same on keyboards that write other letters or digits than a to z and 0 to 9. */
function keyOf({ key, code }: KeyboardEvent): string {
  if (/^[!-~]$/.test(key)) return key.toUpperCase();
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? key;
}

function controlOf(key: string, within: ParentNode, isMeant = (_: Element) => true): HTMLElement | null {
  const all = [...within.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')];
  return all.find((one) => one.getAttribute('aria-keyshortcuts') === key && isMeant(one)) ?? null;
}

function isInRow(element: Element): boolean {
  return element.closest('.nudge, .interview') !== null;
}

function enter(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  return Boolean(element);
}

function press(element: HTMLElement | null): boolean {
  element?.click();
  return element !== null;
}
