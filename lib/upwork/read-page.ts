import type { PageReading, Section, Sighting, Verdict } from '@/lib/interview/sighting-schema';
import type { TaughtRule } from '@/lib/interview/taught-schema';
import { isChallenge } from './challenge';
import { aroundAny } from './climb';
import { knownCards, sectionByHooks } from './hooks';
import { findJobLinks } from './job-links';
import { contradicts, parseRow } from './parse-row';
import { routeOf } from './route';
import { ownersOf } from './owners';
import type { Row } from './rows';
import type { SectionTitle } from './section-names';
import { structureOf, type Structure } from './structure';
import { looksLikeRows } from './unread';
import { findTaught, sectionByRule } from './taught';

/** `cell` is where a badge may stand: an element of the row's own, around the title. */
export type RowReading = { row: Element; cell: Element; sighting: Sighting };

/** What a page shows. Submitted proposals are nobody's business: no row of theirs is in here. */
export type Reading = PageReading & { rows: RowReading[] };

/**
 * Reads a page with Upwork's lists, by two layers: its own marks and its structure. Where they contradict each other a row is
 * left alone; there, and where they say nothing, what the user taught (`rules`) counts. `null`: this page is no such
 * list. Pure: nothing on the page changes.
 */
export function readPage(document: Document, url: URL, now: number, rules: readonly TaughtRule[] = []): Reading | null {
  const taught = findTaught(document, url, rules);
  const page = routeOf(url) ?? (taught && 'proposals');
  if ((page !== 'proposals' && page !== 'archived') || isChallenge(document)) return null;

  const links = findJobLinks(document.body);
  const structure = structureOf(document.body, links, ownersOf(links.leading));
  const placed = structure.rows.map((row) => {
    const rule = taught?.(row) ?? null;
    return { row, rule, section: sectionOf(row, structure, rule) };
  });

  const places = new Map<string, Set<Section>>();
  for (const { row, section } of placed) {
    if (section) places.set(row.keys[0], (places.get(row.keys[0]) ?? new Set()).add(section));
  }

  const rows: RowReading[] = [];
  let left = 0;
  for (const { row, rule, section } of placed) {
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
    hooks: placed.filter(({ row }) => isSection(sectionByHooks(row.element))).length,
    structure: placed.filter(({ row }) => structure.titleOf(row)).length,
    taught: taughtRows,
  };
  return { page, rows, layers, verdict: verdictOf(placed.length, left, knowsLists, holdsUnread) };
}

function isSection(hooked: ReturnType<typeof sectionByHooks>): hooked is Section {
  return hooked !== null && hooked !== 'conflict';
}

function sectionOf(row: Row, structure: Structure, rule: TaughtRule | null): Section | null {
  const hooked = sectionByHooks(row.element);
  const title = structure.titleOf(row);
  const known = sectionByLayers(hooked, title);
  return rule ? sectionByRule(rule, known, [hooked, title?.section]) : known;
}

/** The list that both layers allow. One that says nothing does not disagree; a heading that counts 0 has no rows. */
function sectionByLayers(hooked: ReturnType<typeof sectionByHooks>, title: SectionTitle | null): Section | null {
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
