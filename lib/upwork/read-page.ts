import type { PageReading, Section, Sighting, Verdict } from '@/lib/interview/sighting-schema';
import type { TaughtRule } from '@/lib/interview/taught-schema';
import { isChallenge } from './challenge';
import { aroundAny } from './climb';
import { knownCards, sectionsByHooks, type Hooked } from './hooks';
import { findJobLinks } from './job-links';
import { contradicts, parseRow } from './parse-row';
import { routeOf } from './route';
import { ownersOf } from './owners';
import type { Row } from './rows';
import type { SectionTitle } from './section-names';
import { finished, type Steps } from './steps';
import { structureOf } from './structure';
import { looksLikeRows } from './unread';
import { findTaught, sectionByRule } from './taught';

/** `cell` is where a badge may stand: an element of the row's own, around the title. */
export type RowReading = { row: Element; cell: Element; sighting: Sighting };

/** A row with what each layer says of it, and the list in which it is therefore. */
type Placed = {
  row: Row;
  rule: TaughtRule | null;
  hooked: Hooked;
  title: SectionTitle | null;
  section: Section | null;
};

/** What a page shows. Submitted proposals are nobody's business: no row of theirs is in here. */
export type Reading = PageReading & { rows: RowReading[] };

/**
 * Reads a page with Upwork's lists, by two layers: its own marks and its structure. Where they contradict each other a row is
 * left alone; there, and where they say nothing, what the user taught (`rules`) counts. `null`: this page is no such
 * list. Pure: nothing on the page changes.
 */
export function readPage(document: Document, url: URL, now: number, rules: readonly TaughtRule[] = []): Reading | null {
  return finished(readingOf(document, url, now, rules));
}

/** `readPage` step by step. The page is to be the same from the first step to the last. */
export function* readingOf(
  document: Document,
  url: URL,
  now: number,
  rules: readonly TaughtRule[],
): Steps<Reading | null> {
  const taught = yield* findTaught(document, url, rules);
  const page = routeOf(url) ?? (taught && 'proposals');
  if ((page !== 'proposals' && page !== 'archived') || isChallenge(document)) return null;

  yield;
  const links = yield* findJobLinks(document.body);
  yield;
  const structure = yield* structureOf(document.body, links, ownersOf(links.leading));
  const hookedOf = sectionsByHooks();
  const placed: Placed[] = [];
  const places = new Map<string, Set<Section>>();
  for (const row of structure.rows) {
    const [rule, hooked, title] = [taught?.(row) ?? null, hookedOf(row.element), structure.titleOf(row)];
    const known = sectionByLayers(hooked, title);
    const section = rule ? sectionByRule(rule, known, [hooked, title?.section]) : known;
    placed.push({ row, rule, hooked, title, section });
    if (section) places.set(row.keys[0], (places.get(row.keys[0]) ?? new Set()).add(section));
    yield;
  }

  const rows: RowReading[] = [];
  let left = 0;
  for (const { row, rule, section } of placed) {
    yield;
    const cell = row.title.parentElement;
    if (section === 'submitted') continue;
    if (!section || !cell || !row.element.contains(cell) || (places.get(row.keys[0])?.size ?? 0) > 1) {
      left += 1;
      continue;
    }
    const content = parseRow(row, section, now);
    if (contradicts(content, section) && !rule?.despiteSubmitted) {
      left += 1;
      continue;
    }
    const { began: _, ...said } = content;
    rows.push({ row: row.element, cell, sighting: { seenAt: now, section, ...said } });
  }
  const taughtRows = placed.filter(({ rule }) => rule).length;
  const cards = knownCards(document.body);
  const knowsLists = structure.namesLists || cards.length > 0 || taughtRows > 0;
  const read = aroundAny(placed.map(({ row }) => row.element));
  const holdsUnread = structure.holdsUnread || cards.some((card) => !read.has(card) && looksLikeRows(card));
  const layers = {
    hooks: placed.filter(({ hooked }) => hooked !== null && hooked !== 'conflict').length,
    structure: placed.filter(({ title }) => title).length,
    taught: taughtRows,
  };
  return { page, rows, layers, verdict: verdictOf(placed.length, left, knowsLists, holdsUnread) };
}

/** The list that both layers allow. One that says nothing does not disagree; a heading that counts 0 has no rows. */
function sectionByLayers(hooked: Hooked, title: SectionTitle | null): Section | null {
  if (hooked === 'conflict') return null;
  if (title?.count === 0) return null;
  if (hooked && title && hooked !== title.section) return null;
  return hooked ?? title?.section ?? null;
}

function verdictOf(rows: number, left: number, knowsLists: boolean, holdsUnread: boolean): Verdict {
  const isBlind = rows > 0 ? left === rows : holdsUnread;
  if (!knowsLists || isBlind) return 'not-understood';
  return left > 0 || holdsUnread ? 'partly' : 'understood';
}
