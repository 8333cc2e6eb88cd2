import { describe, expect, inject, it } from 'vitest';
import type { Section, Sighting } from '@/lib/interview/sighting-schema';
import { readPage } from '@/lib/upwork/read-page';
import { rowsOf, scenarioOf, type Row } from '../../standin/scenario.ts';
import { sectionsOf, tabOf } from '../../standin/sections.ts';
import { proposalScenes, seenAt, type ProposalScene } from './list-scenes';

const day = 86_400_000;

function open(scene: ProposalScene): { document: Document; url: URL } {
  const document = new DOMParser().parseFromString(inject('listPages')[scene] ?? '', 'text/html');
  return { document, url: new URL(proposalScenes[scene], 'https://www.upwork.com') };
}

/** What the stand-in put into the lists, but for submitted proposals; `received`: the day that is printed. */
function shownIn(url: URL) {
  const scenario = scenarioOf(url.searchParams);
  const shown = sectionsOf(tabOf(url.pathname)).filter((section) => section !== 'submitted');
  return shown.flatMap((section) => rowsOf(scenario, section).map((row) => sightingOf(section, row)));
}

function sightingOf(section: Section, row: Row): Omit<Sighting, 'received'> & { received: string } {
  const [, kind = '', id = ''] = /\/(proposals|uid|offer)\/(\d+)$/.exec(row.href) ?? [];
  const isOffer = kind === 'offer';
  return {
    seenAt,
    section,
    keys: [`${isOffer ? 'offer' : kind === 'uid' ? 'invite' : 'proposal'}:${id}`],
    title: row.title,
    client: null,
    sentAt: isOffer ? null : Number((BigInt(id) >> 22n) + 1_288_834_974_657n),
    received: row.day,
    archiveReason: row.reason,
  };
}

describe.each(Object.keys(proposalScenes) as ProposalScene[])('low confidence: %s', (scene) => {
  const { document, url } = open(scene);
  const reading = readPage(document, url, seenAt);

  it('is read whole: list, keys, title, times and reason of every row, and no submitted one', () => {
    const read = reading?.rows.map(({ sighting: { received, ...said } }) => ({ ...said, received: dayOf(received) }));
    expect(read).toEqual(shownIn(url));
    expect(reading?.verdict).toBe('understood');
  });

  it('has a place for a badge in each row, in the line of its title', () => {
    for (const { row, cell, sighting } of reading?.rows ?? []) {
      expect(row.contains(cell)).toBe(true);
      expect(cell.textContent).toContain(sighting.title);
      expect(row.querySelectorAll('a[href*="/proposals/"],a[href*="/offer/"]')).toHaveLength(1);
    }
  });
});

it('low confidence: archived rows give no reason where the page gives none', () => {
  const { document, url } = open('archived');
  for (const reason of document.querySelectorAll('[data-qa="reason-slot"]')) reason.textContent = ' ';
  expect(readPage(document, url, seenAt)?.rows.map(({ sighting }) => sighting.archiveReason)).not.toContain('');
});

it('low confidence: archived invitations may be marked as invitations, and as nothing else', () => {
  for (const [words, count] of [
    ['interviews', 10],
    ['active_candidacies', 0],
    ['submitted_proposals', 0],
  ] as const) {
    const { document, url } = open('archived');
    for (const row of document.querySelectorAll('tr')) row.setAttribute('data-ev-sublocation', words);
    expect(readPage(document, url, seenAt)?.rows).toHaveLength(count);
  }
});

it('low confidence: a link to an offer in the row of a proposal is one more name of it', () => {
  const { document, url } = open('few rows');
  const cell = document.querySelector('[data-qa="card-active-proposals"] td:last-child');
  cell?.insertAdjacentHTML('beforeend', '<a href="/nx/wm/offer/41234567">View offer</a>');
  const [first, ...others] = readPage(document, url, seenAt)?.rows ?? [];
  expect(first?.sighting.keys).toEqual([expect.stringMatching(/^proposal:/), 'offer:41234567']);
  expect(others).toEqual([]);
});

/** The day that `interval` lies in, as pages print it. */
function dayOf(interval: Sighting['received']): string | null {
  if (!interval || interval.latest - interval.earliest > day) return null;
  return new Date(interval.earliest).toLocaleDateString('en-US', { year: 'numeric', month: 'short', day: 'numeric' });
}
