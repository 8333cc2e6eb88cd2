import type { Interval, Key, Section, Sighting } from '@/lib/interview/sighting-schema';
import { reasonHook } from './hooks';
import { isAction } from './job-links';
import { kindOf } from './keys';
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
    archiveReason: section === 'archived' ? cleanText(row.element.querySelector(reasonHook)?.textContent, 120) : null,
    began: texts.began,
  };
}

/** Two jobs or two rooms in one row: none of them is known to be this row's. */
function keysOf({ keys }: Row): Key[] {
  if (keys.length === 1) return keys;
  const alone = (key: Key) => keys.every((other) => other === key || kindOf(other) !== kindOf(key));
  return keys.filter((key, index) => index === 0 || alone(key)).slice(0, 8);
}

function titleOf({ element, title }: Row): string | null {
  if (!isAction(title)) return cleanText(title.textContent, 300);
  const heading = element.querySelector('h1,h2,h3,h4,h5,h6,[role="heading"]');
  return cleanText(heading?.textContent, 300);
}

type Texts = { day: Interval | null; relative: Interval | null; began: RowContent['began'] };

/** The row's words without its title, as one text: to look at each text node costs five times as much. */
function readTexts({ element, title }: Row, now: number): Texts {
  const text = element.textContent.replace(title.textContent, '|').slice(0, 2000);
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
