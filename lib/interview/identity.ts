import type { Key } from './sighting-schema';

/** Kinds of keys, those that name an interview best first. */
const strength = ['proposal', 'invite', 'job', 'room', 'contract', 'manual'];

/** The key that names the interview: of the strongest kind, then the smallest. `keys` is not empty. */
export function strongestKey(keys: readonly Key[]): Key {
  const [strongest] = [...keys].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  if (strongest === undefined) throw new Error('an interview without a key');
  return strongest;
}

function rank(key: Key): number {
  return strength.indexOf(key.slice(0, key.indexOf(':')));
}
