import type { Key } from '@/lib/interview/sighting-schema';

/** In place of a key: several jobs stand here. */
export const many = 'many';

/** Which job stands inside each element: its key, or `many`; elements that hold none are absent. */
export type Owners = Map<Element, Key>;

export function ownersOf(links: readonly { element: Element; key: Key }[]): Owners {
  const owners: Owners = new Map();
  for (const { element, key } of links) {
    for (let holder: Element | null = element; holder; holder = holder.parentElement) {
      const owner = owners.get(holder);
      if (owner === many || owner === key) break; // then everything above knows it too
      owners.set(holder, owner === undefined ? key : many);
    }
  }
  return owners;
}
