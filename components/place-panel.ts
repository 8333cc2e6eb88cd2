import type { Dress } from './shadow';

const gap = 8;
const margin = 8;
const comfortable = 360;

/**
 * Puts `panel` under `anchor`, or over it where there is more room, inside the window. Measures once; the panel
 * then scrolls with the page, because it stands in page coordinates.
 */
export function place(panel: HTMLElement, anchor: HTMLElement, dress: Dress): void {
  const { left, top, bottom } = anchor.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const width = panel.offsetWidth;
  const below = clientHeight - bottom - gap - margin;
  const above = top - gap - margin;
  const room = Math.max(below, above);

  dress({
    left: `${scrollX + Math.max(margin, Math.min(left, clientWidth - width - margin))}px`,
    'max-height': `${room < comfortable ? clientHeight - 2 * margin : room}px`,
  });
  const height = panel.offsetHeight;
  const wanted = height <= below || below >= above ? bottom + gap : top - gap - height;
  dress({ top: `${scrollY + Math.max(margin, Math.min(wanted, clientHeight - height - margin))}px` });
}
