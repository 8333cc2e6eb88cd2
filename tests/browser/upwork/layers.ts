import type { Layers } from '@/lib/interview/sighting-schema';

/** So many rows seen by Upwork's marks, so many by the structure. */
export function layers(hooks: number, structure: number): Layers {
  return { hooks, structure, taught: 0 };
}
