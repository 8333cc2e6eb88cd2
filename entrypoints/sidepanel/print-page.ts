/** So long a browser takes at most to begin to print. Ms. */
const beginsWithinMs = 1500;

/** Prints what is shown; where nothing comes of it, as a browser may not print its side panel, `otherwise`. */
export function printPage(otherwise: (() => void) | null): void {
  const begun = new AbortController();
  window.addEventListener('beforeprint', () => begun.abort(), { once: true });
  window.print();
  setTimeout(() => {
    if (!begun.signal.aborted) otherwise?.();
  }, beginsWithinMs);
}
