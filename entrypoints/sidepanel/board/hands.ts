import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import type { BoardMemory } from './memory';
import type { Nearness } from './nearness';

/** What every card of the board needs to be used. */
export type Hands = {
  memory: BoardMemory;
  nearness: Nearness;
  /** What is being stored. */
  pending: ReadonlySet<Key>;
  /** The card that is being dragged. */
  dragged: Key | null;
  /** The card whose menu is open. */
  opened: Key | null;
  onCurrent: (card: InterviewSummary) => void;
  onDragged: (card: InterviewSummary | null) => void;
  onMenu: (card: InterviewSummary) => void;
};
