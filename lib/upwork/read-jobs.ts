import type { JobSighting, Key, PageReading, ReadPage, Verdict } from '@/lib/interview/sighting-schema';
import { readActivity } from './activity';
import { isChallenge } from './challenge';
import { aroundAny, climbing } from './climb';
import { readClient } from './client-facts';
import * as hook from './job-hooks';
import { identityOf, namesIn, tiedKeys, type Named } from './job-names';
import { tilesOf, type Tile, type Tiles } from './job-tiles';
import { kindOf } from './keys';
import { ownJobOf, type OwnJob } from './own-job';
import { routeOf } from './route';
import type { Steps } from './steps';
import { holdsHiddenJobs, looksLikeTiles, saysNone } from './unread';

/** A job on a page that is no list of proposals. */
export type JobReading = {
  /** The tile, or the part of the page that is this job's; Vue may reuse it for another one. */
  element: Element;
  /** The line of the title: a small mark may be appended to it. */
  cell: Element;
  /** The job whose own page or slider this is. */
  isMain: boolean;
  sighting: JobSighting;
};

export type JobsReading = PageReading & { jobs: JobReading[] };

/** Pages that need not have a job of their own. */
const lists: readonly ReadPage[] = ['search', 'feed', 'saved', 'contracts'];
const pages: readonly ReadPage[] = [...lists, 'job', 'invitation', 'proposal', 'offer'];
/** As many as one message may tell of. */
const maxJobs = 500;

/**
 * Reads the jobs on a page by two layers: Upwork's marks and links with the order of things. Where they contradict each
 * other a job is left alone. `null`: no page that shows jobs. Pure: nothing on the page changes. Of job pages, searches and
 * feeds pages were captured; the other kinds are of low confidence (UPWORK 2, 4, 5). The page is to be the same from the
 * first step to the last.
 */
export function* jobsReadingOf(document: Document, url: URL, now: number): Steps<JobsReading | null> {
  const page = routeOf(url);
  if (!page || !pages.includes(page) || isChallenge(document)) return null;

  const named = yield* namesIn(document.body);
  yield;
  const own = ownJobOf(document, url, page, named);
  yield;
  // Marks within a job's own page speak of that job; others stand there by their links.
  const isOwn = ({ element, key, isMark }: Named) =>
    own?.root.contains(element) && ((isMark && page === 'job') || isOneOf(key, own.keys));
  const rest = named.filter((name) => !isOwn(name));
  const apart = [...(own?.cell ? [own.cell] : []), ...titlesWithoutLinks(document, named)];
  const { tiles, left, isInTile } = yield* page === 'contracts' ? contractsAndJobs(rest, apart) : jobTiles(rest, apart);
  yield;

  const list = underSlider(url);
  const isOverList = list !== null && tiles.some(({ element }) => !own?.root.contains(element));
  const main = own && own.keys.length > 0 ? mainOf(own, rest, isInTile, now) : null;
  // The job of the page, called something else: part of a second copy of it.
  const twins = tiles.filter(
    ({ keys, title }) => own?.title && title !== own.title && keys.some((key) => isOneOf(key, own.keys)),
  );
  const others = tiles
    .filter((tile) => !twins.includes(tile))
    .map(({ element, cell, keys, title }): JobReading => {
      return { element, cell, isMain: false, sighting: { seenAt: now, keys, title, activity: null, client: null } };
    });
  const jobs = [...(main ? [main.job] : []), ...others].slice(0, maxJobs);
  yield;
  const shown = isOverList ? list : page;
  const hidesTiles = emptyLists(document, tiles).some(looksLikeTiles) || (yield* holdsHiddenJobs(document.body));
  const misses = (own || !lists.includes(page)) && !main;
  return {
    page: shown,
    jobs,
    layers: {
      hooks: tiles.filter(({ byHooks }) => byHooks).length + (own?.byHooks ? 1 : 0),
      structure: tiles.filter(({ byStructure }) => byStructure).length + (own?.title ? 1 : 0),
      taught: 0,
    },
    verdict: verdictOf(
      document,
      jobs.length,
      left + twins.length + (misses || hidesTiles || main?.isOdd ? 1 : 0),
      misses && !lists.includes(shown),
    ),
  };
}

function jobTiles(named: readonly Named[], apart: readonly Element[]): Steps<Tiles> {
  return tilesOf(named, /^job:/, apart);
}

/** Rows of contracts and offers link to their jobs; other jobs may stand beside them. */
function* contractsAndJobs(named: readonly Named[], apart: readonly Element[]): Steps<Tiles> {
  const contracts = yield* tilesOf(named, /^(?:contract|offer):/, apart);
  const rows = new Set(contracts.tiles.map(({ element }) => element));
  const isInRow = climbing((element) => rows.has(element) || null);
  const jobs = yield* jobTiles(
    named.filter(({ element }) => !isInRow(element)),
    apart,
  );
  return {
    tiles: [...contracts.tiles, ...jobs.tiles],
    left: contracts.left + jobs.left,
    isInTile: (element) => contracts.isInTile(element) || jobs.isInTile(element),
  };
}

function isOneOf(key: Key, keys: readonly Key[]): boolean {
  return keys.some((other) => identityOf(other) === identityOf(key));
}

/** Other jobs, which nothing names any more. */
function titlesWithoutLinks(document: Document, named: readonly Named[]): Element[] {
  const naming = aroundAny(named.map(({ element }) => element));
  return [...document.querySelectorAll(hook.linkedTitle)].filter((title) => !naming.has(title) && !title.closest('a'));
}

/** Where tiles should stand, and none was found. */
function emptyLists(document: Document, tiles: readonly Tile[]): Element[] {
  const full = aroundAny(tiles.map(({ element }) => element));
  return [...document.querySelectorAll(hook.tileList)].filter((place) => !full.has(place));
}

/** Which list lies under the slider whose address this is. */
function underSlider(url: URL): ReadPage | null {
  const [path, job] = url.pathname.split('/details/~');
  return job ? routeOf(new URL(`${path}/`, url)) : null;
}

/** `isOdd`: the page contradicts itself, or does not show what such pages show. */
function mainOf(
  own: OwnJob,
  named: readonly Named[],
  isInTile: (element: Element) => boolean,
  now: number,
): { job: JobReading; isOdd: boolean } | null {
  const { root, cell, title } = own;
  const others = named.filter(({ element }) => root.contains(element) && !isInTile(element)).map(({ key }) => key);
  const keys: Key[] = tiedKeys(
    own.keys,
    others.filter((key) => kindOf(key) !== 'job'),
  );
  if (!cell || keys.length === 0) return null;
  const { activity, isOdd } = readActivity(root, now);
  const sighting = { seenAt: now, keys, title, activity, client: readClient(root) };
  return { job: { element: root, cell, isMain: true, sighting }, isOdd };
}

function verdictOf(document: Document, jobs: number, left: number, lacksItsOwn: boolean): Verdict {
  if (left > 0) return jobs === 0 || lacksItsOwn ? 'not-understood' : 'partly';
  const main = document.querySelector('main,[role="main"]');
  const isEmpty = document.querySelector(hook.tileList) !== null || (main !== null && saysNone(main));
  return jobs > 0 || isEmpty ? 'understood' : 'not-understood';
}
