import type { Key } from '@/lib/interview/sighting-schema';
import { readPage } from '@/lib/upwork/read-page';
import { cleanText } from '@/lib/upwork/text';
import type { Reading } from './labs';
import { mark } from './mark';
import type { Truth } from './truth';

const day = 86_400_000;
const cards = {
  offers: 'offers',
  invitations: 'invitations',
  'active-proposals': 'active',
  'submitted-proposals': 'submitted',
  'archived-proposals': 'archived',
};

/** Which row stands in which list, by the marks of the page as it came: not by the reader that is on trial. */
export function listTruths(document: Document): Truth[] {
  return Object.entries(cards).flatMap(([card, place]) => {
    const titles = document.querySelectorAll(`[data-qa="card-${card}"] a[data-ev-label="jpn_list_details_link"]`);
    return [...titles].map((title) => {
      const truth = truthOf(title, place);
      title.setAttribute(mark, truth.keys[0] ?? '');
      return truth;
    });
  });
}

function truthOf(title: Element, place: string): Truth {
  const href = title.getAttribute('href') ?? '';
  const id = /\d{19}/.exec(href)?.[0] ?? '';
  const key: Key = `${href.includes('/interview/') ? 'invite' : 'proposal'}:${id}`;
  const at = Number((BigInt(id) >> 22n) + 1_288_834_974_657n);
  // Days are printed in another zone than the ids count in.
  const received = { earliest: at - day, latest: at + day };
  return {
    place,
    keys: [key],
    title: cleanText(title.textContent, 300),
    isPrivate: place === 'submitted',
    at: received,
  };
}

export function readListClaims(document: Document, url: URL, now: number): Reading {
  const reading = readPage(document, url, now);
  if (!reading) return null;
  const claims = reading.rows.map(({ row, cell, sighting: { section, keys, title, received } }) => {
    return { place: section, keys, title, row, cell, at: received };
  });
  return { verdict: reading.verdict, claims };
}
