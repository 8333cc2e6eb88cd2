/** For a dialog at the end of a page, in a shadow root: leaving it by Tab would lead nowhere near where one was. */
export function keepTabInside(event: KeyboardEvent, dialog: HTMLElement, root: ShadowRoot): void {
  if (event.key !== 'Tab') return;
  const stops = [...dialog.querySelectorAll<HTMLElement>('a[href],button:not([tabindex="-1"]),[tabindex="0"]')];
  const [first, last] = [stops[0], stops.at(-1)];
  const focused = root.activeElement;
  const isBefore = !stops.includes(focused as HTMLElement);
  const leaves = event.shiftKey ? focused === first || isBefore : focused === last;
  if (!leaves) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
