import { describe, expect, inject, it } from 'vitest';
import { isExcused } from '../../fuzz/excuse';
import { fuzzOnce } from '../../fuzz/in-page';
import { openLab, type Lab, type Page } from '../../layouts/labs';
import type { Claim } from '../../layouts/truth';
import { jobsPage } from '../../standin/job-pages';
import { capturedPages } from './captured-pages';
import { addressOf, ownScenes } from './job-scenes';
import { roomScenes, type RoomScene } from './room-scenes';

/** So many damaged pages of each, of large ones fewer; `npm run fuzz` reads ten thousand. */
const pagesEach = (html: string) => (html.length < 60_000 ? 30 : 12);

const list: Page = { name: 'the stand-in', kind: 'list', address: '/nx/proposals/', html: inject('standin') };
const room = roomPage('room with links');
const job = jobPage('a job');
const captured = Object.entries(inject('captures')).flatMap(([name, html]): Page[] => {
  const [address, expected] = capturedPages[name] ?? ['/', null];
  const kind = expected?.page === 'proposals' ? 'list' : 'jobs';
  return expected && html.length < 200_000 ? [{ name, kind, address, html }] : [];
});

function roomPage(scene: RoomScene): Page {
  return { name: scene, kind: 'rooms', address: roomScenes[scene], html: inject('roomPages')[scene] ?? '' };
}

function jobPage(scene: keyof typeof ownScenes): Page {
  const address = addressOf(ownScenes[scene]);
  return { name: scene, kind: 'jobs', address, html: jobsPage(new URL(address, 'https://www.upwork.com')) ?? '' };
}

const pages = [list, room, roomPage('room with the newest first'), job, jobPage('an invitation'), ...captured];

describe.each(pages.map((page): [string, Page] => [page.name, page]))('%s', (_, page) => {
  it('is never mistaken however it is damaged, and throws nothing', { timeout: 60_000 }, () => {
    const lab = openLab(page);
    const all = Array.from({ length: pagesEach(page.html) }, (__, seed) => fuzzOnce(lab, seed));
    expect(all.filter(({ thrown, wrong }) => thrown ?? wrong[0])).toEqual([]);
    expect(all.some(({ told }) => told > 0)).toBe(true);
  });
});

describe('a reader with a fault in it is found out', () => {
  const faults: [string, Page, (claim: Claim) => Claim][] = [
    ['a wrong list', list, (claim) => ({ ...claim, place: 'offers' })],
    ['a wrong title', list, (claim) => ({ ...claim, title: 'Something else' })],
    ['a wrong day', list, (claim) => ({ ...claim, at: { earliest: 0, latest: 1 } })],
    ['the row of another', list, (claim) => ({ ...claim, keys: ['proposal:2019999999999999999'] })],
    ['a badge outside its row', list, (claim) => ({ ...claim, cell: document.body })],
    ['a wrong counter', job, (claim) => ({ ...claim, facts: claim.facts && { ...claim.facts, hires: 4711 } })],
    ['the wrong author', room, (claim) => ({ ...claim, place: claim.place === 'me' ? 'client' : 'me' })],
    ['the wrong time', room, (claim) => ({ ...claim, at: { earliest: 0, latest: 1 } })],
  ];

  it.each(faults)('%s', (_, page, spoil) => {
    const lab = openLab(page);
    const faulty: Lab = {
      ...lab,
      read: (document) => {
        const reading = lab.read(document);
        return reading && { ...reading, claims: reading.claims.map(spoil) };
      },
    };
    const wrong = Array.from({ length: 20 }, (__, seed) => fuzzOnce(faulty, seed)).filter((one) => one.wrong[0]);
    expect(wrong.length).toBeGreaterThan(12);
  });
});

describe('what is wrong of an active proposal', () => {
  const lab = openLab(list);
  const document = lab.fresh();
  const [claim] = lab.read(document)?.claims.filter(({ place }) => place === 'active') ?? [];
  if (!claim) throw new Error('nothing was read');
  const one = (css: string) => document.querySelector(css) as Element;
  const card = '[data-qa="card-active-proposals"]';
  const moved = { ...claim, place: 'offers' };
  const fault = (about: 'place' | 'title' | 'time', value = '') =>
    ({ claim: about === 'place' ? moved : claim, about, value, text: '' }) as const;

  it.each([
    ['a wrong list', fault('place'), `${card} td`, false], // the cell with the date
    ['a wrong list', fault('place'), `${card} tr`, true],
    ['a wrong list', fault('place'), `${card} table`, true], // its rows without its name
    ['a wrong list', fault('place'), card, false],
    ['a wrong list', fault('place'), `${card} h2`, false],
    ['a wrong list', fault('place'), '[data-qa="card-offers"] h2', true],
    ['a wrong title', fault('title', 'Something'), `${card} td`, false],
    ['a wrong title', fault('title', 'Something'), `${card} td a`, true],
    ['a wrong day', fault('time'), `${card} td`, true],
    ['a wrong day', fault('time'), '[data-qa="card-submitted-proposals"] td', false],
  ] as const)('%s: where %# was touched', (_, wrong, css, excused) => {
    expect(isExcused(wrong, document, [one(css)], lab)).toBe(excused);
    expect(isExcused(wrong, document, [], lab)).toBe(false);
  });
});
