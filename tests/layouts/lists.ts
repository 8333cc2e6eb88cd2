import type { Key } from '@/lib/interview/sighting-schema';
import { readPage } from '@/lib/upwork/read-page';
import { cleanText } from '@/lib/upwork/text';
import { rowsOf, scenarioOf } from '../standin/scenario';
import { sectionsOf, tabOf } from '../standin/sections';
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

/** Which row stands in which list; not by the reader that is on trial. */
export function listTruths(document: Document, url: URL): Truth[] {
  return url.searchParams.has('now') ? standinTruths(document, url) : markedTruths(document);
}

/** What the stand-in put there. */
function standinTruths(document: Document, url: URL): Truth[] {
  return sectionsOf(tabOf(url.pathname)).flatMap((place) =>
    rowsOf(scenarioOf(url.searchParams), place).map(({ href }) => {
      const title = document.querySelector(`main a[href="${href}"]`);
      if (!title) throw new Error(`The stand-in shows no ${href}.`);
      return markAs(title, place);
    }),
  );
}

/** By Upwork's marks, on the page as it was captured. */
function markedTruths(document: Document): Truth[] {
  return Object.entries(cards).flatMap(([card, place]) => {
    const titles = document.querySelectorAll(`[data-qa="card-${card}"] a[data-ev-label="jpn_list_details_link"]`);
    return [...titles].map((title) => markAs(title, place));
  });
}

function markAs(title: Element, place: string): Truth {
  const truth = truthOf(title, place);
  title.setAttribute(mark, truth.keys[0] ?? '');
  return truth;
}

function truthOf(title: Element, place: string): Truth {
  const href = title.getAttribute('href') ?? '';
  const [, kind = '', id = ''] = /\/(proposals|uid|offer)\/(\d+)/.exec(href) ?? [];
  const key: Key = `${{ uid: 'invite', offer: 'offer' }[kind] ?? 'proposal'}:${id}`;
  const made = id.length === 19 ? Number((BigInt(id) >> 22n) + 1_288_834_974_657n) : null;
  // Days are printed in another zone than the ids count in.
  const at = made === null ? null : { earliest: made - day, latest: made + day };
  return {
    place,
    keys: [key],
    title: cleanText(title.textContent, 300),
    isPrivate: place === 'submitted',
    at,
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
