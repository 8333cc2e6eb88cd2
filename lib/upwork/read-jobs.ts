import type { JobSighting, Key, PageReading, ReadPage, Verdict } from '@/lib/interview/sighting-schema';
import { readActivity } from './activity';
import { isChallenge } from './challenge';
import { readClient } from './client-facts';
import * as hook from './job-hooks';
import { identityOf, namesIn, tiedKeys, type Named } from './job-names';
import { tilesOf } from './job-tiles';
import { kindOf } from './keys';
import { ownJobOf, type OwnJob } from './own-job';
import { routeOf } from './route';
import { holdsHiddenLinks } from './unread';

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
 * feeds pages were captured; the other kinds are of low confidence (UPWORK 2, 4, 5).
 */
export function readJobs(document: Document, url: URL, now: number): JobsReading | null {
  const page = routeOf(url);
  if (!page || !pages.includes(page) || isChallenge(document)) return null;

  const named = namesIn(document.body);
  const own = ownJobOf(document, url, page, named);
  // Marks within a job's own page speak of that job; others stand there by their links.
  const isOwn = ({ element, key, isMark }: Named) =>
    own?.root.contains(element) && (isMark || own.keys.some((mine) => identityOf(mine) === identityOf(key)));
  const rest = named.filter((name) => !isOwn(name));
  const { tiles, left, isInTile } = tilesOf(rest, page === 'contracts' ? /^contract:/ : /^job:/, own?.cell ?? null);

  const list = underSlider(url);
  const isOverList = list !== null && tiles.some(({ element }) => !own?.root.contains(element));
  // An offer has no name of its own among our keys: what it links to says which one it is.
  const isNamed = own !== null && (own.keys.length > 0 || page === 'offer');
  const main = isNamed ? mainOf(own, rest, isInTile, now) : null;
  const others = tiles.map(({ element, cell, keys, title }): JobReading => {
    return { element, cell, isMain: false, sighting: { seenAt: now, keys, title, activity: null, client: null } };
  });
  const jobs = [...(main ? [main.job] : []), ...others].slice(0, maxJobs);
  const shown = isOverList ? list : page;
  const mayHide = lists.includes(page) ? emptyIn(document, tiles) : [document.body];
  const hidesTiles = mayHide.some(holdsHiddenLinks);
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
      left + (misses || hidesTiles || main?.isOdd ? 1 : 0),
      misses && !lists.includes(shown),
    ),
  };
}

/** Where tiles should stand, and none was found. */
function emptyIn(document: Document, tiles: readonly { element: Element }[]): Element[] {
  const places = tiles.length > 0 ? [...document.querySelectorAll(hook.tileList)] : [document.body];
  return places.filter((place) => !tiles.some(({ element }) => place.contains(element)));
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
  return jobs > 0 || document.querySelector(hook.tileList) || saysNone(document) ? 'understood' : 'not-understood';
}

/** A list that says that it has nothing to show. */
function saysNone(document: Document): boolean {
  const text = document.querySelector('main,[role="main"]')?.textContent.slice(0, 5000) ?? '';
  return /\b(?:no|any) (?:[a-z]{1,12} ){0,3}(?:jobs|results|contracts|offers|matches)\b/i.test(text);
}
