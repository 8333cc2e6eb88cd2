import { direction } from '@/lib/words/words';

/** What the arrows mean where texts run from left to right. */
const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Arrow keys, Home and End walk through the buttons, and links of menus, of a group that is one tab stop, and around its ends. */
export function moveFocus(event: KeyboardEvent & { currentTarget: Element }): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('button,[role=menuitem]')];
  const at = all.indexOf(event.target as HTMLElement);
  const to = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : at + stepOf(event.key);
  if (to === at) return;
  event.preventDefault();
  all[(to + all.length) % all.length]?.focus();
}

function stepOf(key: string): number {
  const step = steps[key] ?? 0;
  return direction() === 'rtl' && (key === 'ArrowRight' || key === 'ArrowLeft') ? -step : step;
}
