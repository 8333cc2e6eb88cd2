import type { Key } from '@/lib/interview/sighting-schema';
import { namedThings, uidAttributes } from './job-hooks';
import { climbing } from './climb';
import { asides } from './job-links';
import { aloneOfKind, keyIn, kindOf } from './keys';
import type { Steps } from './steps';

/** Something on a page that names a job, a proposal or a contract: a link, or (`isMark`) an attribute of Upwork's. */
export type Named = { element: Element; key: Key; isMark: boolean };

/** A feed of a day has 90 tiles; whoever loads more than this needs no marks. */
const maxNamed = 4000;

/** All that `root` names, in document order. */
export function* namesIn(root: ParentNode): Steps<Named[]> {
  const named: Named[] = [];
  const isAside = climbing((element) => element.matches(asides) || null);
  for (const element of root.querySelectorAll(namedThings)) {
    yield;
    const mark = uidOf(element);
    const link = keyIn(element);
    if ((!mark && !link) || isAside(element)) continue;
    if (mark) named.push({ element, key: mark, isMark: true });
    if (link) named.push({ element, key: link, isMark: false });
    if (named.length > maxNamed) break;
  }
  return named;
}

/** Links call the job of a mark "~02" and the same digits (UPWORK 1). */
export function uidOf(element: Element): Key | null {
  for (const attribute of uidAttributes) {
    const uid = element.getAttribute(attribute);
    if (uid && /^\d{19}$/.test(uid)) return `job:02${uid}`;
  }
  return null;
}

/**
 * What two names of one job have in common: the millisecond in which it was made. No page shows two jobs of one, and saved
 * pages hide the digits after it. The former "~01" names hold no time.
 */
export function identityOf(key: Key): string {
  const digits = /^job:02(\d{19})$/.exec(key)?.[1];
  return digits ? `job made ${BigInt(digits) >> 22n}` : key;
}

/** Whether two names can be of one job: a "~01" name says nothing of a "~02" name. */
export function mayBeSame(a: Key, b: Key): boolean {
  return identityOf(a) === identityOf(b) || a.startsWith('job:01') !== b.startsWith('job:01');
}

/** Whether all of `keys` can be of one job. */
export function areOfOne(keys: readonly Key[]): boolean {
  // One of each identity: there are two of them at most, or two that differ are met soon.
  const each = [...new Map(keys.map((key) => [identityOf(key), key])).values()];
  return each.every((key) => each.every((other) => mayBeSame(key, other)));
}

/** The keys that stand together for one job, its own first; of each other kind where there is but one. */
export function tiedKeys(own: readonly Key[], others: readonly Key[]): Key[] {
  const kinds = own.map(kindOf);
  const alone = aloneOfKind(others).filter((key) => !kinds.includes(kindOf(key)));
  const keys = [...new Set([...own, ...alone])];
  const isJob = (key: Key) => kindOf(key) === 'job';
  return [...keys.filter(isJob), ...keys.filter((key) => !isJob(key))].slice(0, 8);
}
