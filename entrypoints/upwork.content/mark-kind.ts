import { createMark, putMark, updateMark } from '@/components/mark';
import type { BadgeKind } from './drawn-badges';

/** A small mark, for places other than the lists of proposals. */
export const markKind: BadgeKind = { create: createMark, update: updateMark, put: putMark };
