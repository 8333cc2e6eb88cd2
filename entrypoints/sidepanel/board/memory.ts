import type { Key } from '@/lib/interview/sighting-schema';
import type { Stage } from '@/lib/interview/stage';

/** Where somebody was on the board: kept while another view is shown, and changed in place, since nothing is drawn from it. */
export type BoardMemory = {
  search: string;
  /** The card of each stage that the keyboard is at. */
  current: Map<Stage, Key>;
  /** The card that had the focus when the board was left. */
  returnTo: Key | null;
  /** How far what scrolls was scrolled, by its name, in px. */
  scrolled: Map<string, number>;
  /** How high parts of long lists are, so that they keep their place while they are not drawn, in px. */
  heights: Map<string, number>;
};

export function freshMemory(): BoardMemory {
  return { search: '', current: new Map(), returnTo: null, scrolled: new Map(), heights: new Map() };
}
