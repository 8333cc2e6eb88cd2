import type { Key } from '@/lib/interview/sighting-schema';
import { asking, climbing } from './climb';
import { tileList } from './job-hooks';
import { areOfOne, identityOf, tiedKeys, type Named } from './job-names';
import { tileHeadings, titleByHeading, titleByLink, type Title } from './job-title';
import { many } from './owners';
import type { Steps } from './steps';

/** A job among others. `byHooks`, `byStructure`: which layers saw it. */
export type Tile = {
  element: Element;
  cell: Element;
  keys: Key[];
  title: string;
  byHooks: boolean;
  byStructure: boolean;
};

/** `isInTile`: whether an element stands in a tile whose end is certain. */
export type Tiles = { tiles: Tile[]; left: number; isInTile: (element: Element) => boolean };

type Draft = { element: Element; links: Named[]; marks: Named[]; others: Key[]; bounded: boolean };

const rowTags = 'article,li,tr,section,[role="row"],[role="listitem"],[role="article"]';
/** How far the heading of a tile may be from the mark in it. */
const maxClimb = 12;

/**
 * The tiles that `named` stand in; `left` counts those whose link and marks contradict each other, or whose title is not
 * found. A tile is the largest element around links to one thing only, and around none of `apart`. `leading` says which kind of
 * key makes a tile.
 */
export function* tilesOf(named: readonly Named[], leading: RegExp, apart: readonly Element[]): Steps<Tiles> {
  const links = named.filter(({ key, isMark }) => !isMark && leading.test(key));
  const marks = named.filter(({ key, isMark }) => isMark && leading.test(key));
  const holders = holdersOf([
    ...links,
    ...apart.map((element): Named => ({ element, key: 'job:apart', isMark: true })),
  ]);
  yield;
  const drafts = yield* draftsAround(links, holders);

  const alone: Named[] = [];
  const outer = new Map<Element, Named>();
  const linksAround = climbing((element) => drafts.get(element) ?? null);
  for (const mark of marks) {
    const around = linksAround(mark.element);
    if (around) around.marks.push(mark);
    else if (!holders.has(mark.element)) alone.push(mark);
    // Around one tile only, it says what that is; around several it is none of theirs.
    else if (holders.get(mark.element) !== many) outer.set(mark.element, mark);
  }
  for (const draft of outer.size > 0 ? drafts.values() : []) draft.marks.push(...marksAround(draft.element, outer));
  for (const draft of draftsByHeading(alone, holdersOf([...links, ...marks]))) drafts.set(draft.element, draft);
  const draftAround = climbing((element) => drafts.get(element) ?? null);
  for (const { element, key } of named) {
    const around = leading.test(key) ? null : draftAround(element);
    if (around?.bounded || (around && around.marks.length > 0)) around.others.push(key);
  }

  const found: (Tile | null)[] = [];
  for (const draft of drafts.values()) {
    yield;
    found.push(tileOf(draft));
  }
  const tiles = alikeIn(found.filter((tile) => tile !== null));
  return {
    tiles,
    left: found.length - tiles.length,
    isInTile: (element) => draftAround(element)?.bounded ?? false,
  };
}

type Holders = ReadonlyMap<Element, string>;

/** Which thing stands inside each element: its identity, or `many`. */
function holdersOf(named: readonly Named[]): Holders {
  const holders = new Map<Element, string>();
  for (const { element, key } of named) {
    const identity = identityOf(key);
    for (let holder: Element | null = element; holder; holder = holder.parentElement) {
      const known = holders.get(holder);
      if (known === many || known === identity) break; // then everything above knows it too
      holders.set(holder, known === undefined ? identity : many);
    }
  }
  return holders;
}

function* draftsAround(links: readonly Named[], holders: Holders): Steps<Map<Element, Draft>> {
  const drafts = new Map<Element, Draft>();
  for (const link of links) {
    yield;
    const identity = identityOf(link.key);
    let element = link.element;
    let bounded = false;
    for (
      let next = element.parentElement;
      next && !next.matches('body,main,[role="main"]');
      next = next.parentElement
    ) {
      bounded = holders.get(next) !== identity;
      if (bounded) break;
      element = next;
      bounded = next.matches(rowTags);
      if (bounded) break;
    }
    const known = drafts.get(element);
    if (known) known.links.push(link);
    else drafts.set(element, { element, links: [link], marks: [], others: [], bounded });
  }
  return drafts;
}

/** Where titles are no links: the smallest element around a mark that holds a heading after it, and nothing of another job. */
function draftsByHeading(marks: readonly Named[], holders: Holders): Iterable<Draft> {
  const drafts = new Map<Element, Draft>();
  const headingIn = asking((element) => element.querySelector(tileHeadings));
  for (const mark of marks) {
    const element = aroundHeading(mark.element, holders, headingIn);
    const known = element && drafts.get(element);
    if (known) known.marks.push(mark);
    else if (element) drafts.set(element, { element, links: [], marks: [mark], others: [], bounded: true });
  }
  return drafts.values();
}

function aroundHeading(
  mark: Element,
  holders: Holders,
  headingIn: (element: Element) => Element | null,
): Element | null {
  let element: Element | null = mark;
  for (let climbed = 0; element && climbed < maxClimb; climbed += 1) {
    if (holders.get(element) === many || element.matches(`body,main,${tileList}`)) return null;
    const heading = headingIn(element);
    // What stands before the mark may be another job's.
    if (heading) return mark.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING ? element : null;
    element = element.parentElement;
  }
  return null;
}

/** Without the jobs that are called one thing here and another there, as in a dialog that asks something about one of them. */
function alikeIn(tiles: readonly Tile[]): Tile[] {
  const titles = new Map<string, string>();
  const odd = new Set<string>();
  for (const { keys, title } of tiles) {
    const identity = identityOf(keys[0] as Key);
    if ((titles.get(identity) ?? title) !== title) odd.add(identity);
    titles.set(identity, title);
  }
  return tiles.filter(({ keys }) => !odd.has(identityOf(keys[0] as Key)));
}

function marksAround(element: Element, marks: ReadonlyMap<Element, Named>): Named[] {
  const around: Named[] = [];
  for (let holder = element.parentElement; holder; holder = holder.parentElement) {
    const mark = marks.get(holder);
    if (mark) around.push(mark);
  }
  return around;
}

/** `null` where its names contradict each other, or it has no title of its own. */
function tileOf({ element, links, marks, others }: Draft): Tile | null {
  const named = [...links, ...marks];
  const allKeys = named.map(({ key }) => key);
  if (!areOfOne(allKeys)) return null;
  const linkElements = links.map((link) => link.element);
  const found: Title | null = titleByLink(linkElements, element) ?? titleByHeading(element, links.length > 0);
  if (!found || !element.contains(found.cell)) return null;
  const keys = tiedKeys([...new Set(allKeys)], others);
  return { element, ...found, keys, byHooks: marks.length > 0, byStructure: links.length > 0 };
}
