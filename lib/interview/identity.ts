import type { Key } from './sighting-schema';

/** Kinds of keys, those that name an interview best first. */
const strength = ['proposal', 'invite', 'job', 'room', 'contract', 'offer', 'manual'];

/** As many as the schema of an interview allows. */
const mostKeys = 40;

/** All `keys` once, those that name an interview best first; of too many, the weakest are dropped. */
export function sortKeys(keys: readonly Key[]): Key[] {
  return [...new Set(keys)].sort(compareKeys).slice(0, mostKeys);
}

/** The key that names the interview: of the strongest kind, then the smallest. `keys` is not empty. */
export function strongestKey(keys: readonly Key[]): Key {
  const [strongest] = sortKeys(keys);
  if (strongest === undefined) throw new Error('an interview without a key');
  return strongest;
}

function compareKeys(a: Key, b: Key): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function rank(key: Key): number {
  return strength.indexOf(key.slice(0, key.indexOf(':')));
}
