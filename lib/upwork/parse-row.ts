import type { Interval, Key, Section, Sighting } from '@/lib/interview/sighting-schema';
import { reasonHook } from './hooks';
import { isAction } from './job-links';
import { headings, titleIn } from './job-title';
import { aloneOfKind } from './keys';
import { only } from './only';
import type { Row } from './rows';
import { creationTimeOf } from './snowflake';
import { cleanText } from './text';
import { both, printedDay, relativeTime } from './time';

/** What one row says, apart from the list it stands in. */
export type RowContent = Omit<Sighting, 'seenAt' | 'section'> & {
  /** Upwork's word before the date: "Initiated" stands on proposals that nobody has answered (UPWORK 1). */
  began: 'received' | 'initiated' | null;
};

/** Reads one row. Pure: the clock comes in, and the page stays as it is. */
export function parseRow(row: Row, section: Section, seenAt: number): RowContent {
  const texts = readTexts(row, seenAt);
  const id = /^(?:proposal|invite):(\d+)$/.exec(row.keys[0])?.[1];
  return {
    keys: keysOf(row),
    title: titleOf(row),
    client: null, // the list names no client
    sentAt: id ? creationTimeOf(id, seenAt) : null,
    received: both(texts.day, texts.relative),
    archiveReason: section === 'archived' ? reasonIn(row) : null,
    began: texts.began,
  };
}

/** Two jobs or two rooms in one row: none of them is known to be this row's. */
function keysOf({ keys }: Row): Key[] {
  return [...new Set([keys[0], ...aloneOfKind(keys)])].slice(0, 8);
}

function titleOf({ element, title }: Row): string | null {
  if (!isAction(title)) return cleanText(title.textContent, 300);
  const heading = element.querySelector(headings);
  return (heading && titleIn(heading)?.title) ?? null;
}

/** Seen are the first two (UPWORK 1). */
const reasons = /^(?:job (?:is )?closed|hired|declined\b.{0,40}|withdrawn\b.{0,40}|expired)$/i;

/** Where no mark says which text is the reason, one that can be nothing else. */
function reasonIn({ element, title }: Row): string | null {
  const marked = element.querySelector(reasonHook);
  if (marked) return cleanText(marked.textContent, 120);
  const found = textsOf(element, title)
    .map((text) => cleanText(text, 120))
    .filter((text) => text && reasons.test(text));
  return only(found);
}

type Texts = { day: Interval | null; relative: Interval | null; began: RowContent['began'] };

/** The row's words without its title, as one text: to look at each text alone costs five times as much. */
function readTexts({ element, title }: Row, now: number): Texts {
  const said = textsIn(element.textContent.replace(title.textContent, '|').slice(0, 2000), now);
  if (said.day && said.relative && said.began) return said;
  // In some layouts nothing stands between one text and the next: "3 days agoFeb 28, 2026".
  const { day, relative, began } = textsIn(textsOf(element, title).join(' | ').slice(0, 2000), now);
  return { day: said.day ?? day, relative: said.relative ?? relative, began: said.began ?? began };
}

/** The first texts of a row, but for its title. */
function textsOf(element: Element, title: Element): string[] {
  const texts: string[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < 200 && walker.nextNode(); count += 1)
    if (!title.contains(walker.currentNode)) texts.push(walker.currentNode.nodeValue?.slice(0, 500) ?? '');
  return texts;
}

function textsIn(text: string, now: number): Texts {
  const began = /\b(?:received|initiated)\b/i.exec(text)?.[0].toLowerCase();
  return {
    day: printedDay(text),
    relative: relativeTime(text, now),
    began: began ? (began as 'received' | 'initiated') : null,
  };
}

/** A row of this list says "Initiated" only where it is no interview. */
export function contradicts(content: RowContent, section: Section): boolean {
  return section === 'active' && content.began === 'initiated';
}
