import { documentOf, scriptJson } from './document.ts';
import { detailsOf, tileOf } from './job-markup.ts';
import { jobOf, jobScenarioOf, jobsOf, type Job } from './jobs.ts';
import { jobIdOf } from './rooms.ts';
import { contractIdOf, rowsOf, scenarioOf } from './scenario.ts';

/** The page with jobs at an address of Upwork's; `undefined` where there is none. Query: see `Scenario` and `JobScenario`. */
export function jobsPage(url: URL): string | undefined {
  const { pathname } = url;
  const slider = /\/details\/~02(\d{19})\/?$/.exec(pathname)?.[1];
  const list = slider ? pathname.slice(0, pathname.indexOf('details/')) : pathname;
  if (/^\/nx\/search\/jobs(?:\/saved)?\/?$/.test(list)) return listPage(url, slider, true);
  if (/^\/(?:(?:nx|ab)\/find-work|nx\/s\/find-work)(?:\/[\w-]+)?\/?$/.test(list)) return listPage(url, slider, false);
  const job = /^\/jobs\/(?:[^/]*_)?~02(\d{19})\/?$/.exec(pathname)?.[1];
  if (job) return jobPage(url, jobOf(job));
  const invitation = /^\/nx\/proposals\/interview\/uid\/(\d{19})\/?$/.exec(pathname)?.[1];
  if (invitation) return ownPage(url, 'Invitation to interview', jobOf(jobIdOf(invitation)), '');
  if (/^\/nx\/wm\/freelancer\/(?:home|contracts)\/?$/.test(pathname)) return contractsPage(url);
  const [, kind, id] = /^\/nx\/wm\/(workroom|offer)\/(\d+)\/?$/.exec(pathname) ?? [];
  const proposal = id && [...activeIds(url), ...offerIds(url)].find((candidate) => contractIdOf(candidate) === id);
  if (!proposal) return undefined;
  const link = `<a href="/nx/proposals/${proposal}">View proposal</a>`;
  return ownPage(url, kind === 'offer' ? 'Offer details' : 'Contract', jobOf(jobIdOf(proposal)), link);
}

function listPage(url: URL, slider: string | undefined, isSearch: boolean): string {
  const [scenario, shown] = [scenarioOf(url.searchParams), jobScenarioOf(url.searchParams)];
  const tiles = jobsOf(scenario, shown, 0, shown.tiles).map((job) => tileOf(job, shown, isSearch));
  const list = isSearch ? 'JobsPage' : shown.variant === '2026' ? 'jobs-feed' : 'job-tile-list';
  const over = slider ? sliderOf(jobOf(slider), url) : '';
  return pageOf(
    url,
    isSearch ? 'Search' : 'My Feed',
    `<main class="bare-page"><h1>${isSearch ? 'Jobs' : 'Find work'}</h1><div id="tiles"${shown.marks ? ` data-test="${list}"` : ''}>${tiles.join('')}</div><button type="button">Load More Jobs</button></main>${over}`,
  );
}

/** Over a list, as a click on a tile opens it. */
function sliderOf(job: Job, url: URL): string {
  return `<div class="air3-slider-content" role="dialog">${detailsOf(job, jobScenarioOf(url.searchParams), [])}</div>`;
}

function jobPage(url: URL, job: Job): string {
  const [scenario, shown] = [scenarioOf(url.searchParams), jobScenarioOf(url.searchParams)];
  const others = jobsOf(scenario, shown, 100, 2);
  return pageOf(
    url,
    `${job.title} - Web Development`,
    `<main class="job-page">${detailsOf(job, shown, others)}</main>`,
  );
}

/** An invitation, an offer, a contract: no such page was captured, so this is what their consumers tell (UPWORK 2, 4). */
function ownPage(url: URL, name: string, job: Job, link: string): string {
  const marked = jobScenarioOf(url.searchParams).marks ? ' data-test="open-original-posting"' : '';
  return pageOf(
    url,
    name,
    `<main class="job-page"><h1>${name}</h1><section><h2>Job details</h2><h3>${job.title}</h3><a href="/jobs/~02${job.id}"${marked}>View job posting</a> ${link}</section><section><h5>About the client</h5><ul><li>Member since Mar 26, 2018</li></ul></section></main>`,
  );
}

function contractsPage(url: URL): string {
  const { marks, known } = jobScenarioOf(url.searchParams);
  const rows = activeIds(url)
    .slice(0, known)
    .map((id) => {
      const contract = contractIdOf(id);
      return `<section${marks ? ` data-test="contract-${contract}"` : ''}><h3><a href="/nx/wm/workroom/${contract}">${jobOf(jobIdOf(id)).title}</a></h3><p>Hourly, $40.00</p><a href="/nx/proposals/${id}">View proposal</a> <a href="/jobs/~02${jobIdOf(id)}">View job posting</a></section>`;
    });
  return pageOf(url, 'My jobs', `<main class="bare-page"><h1>Active contracts</h1>${rows.join('')}</main>`);
}

function activeIds(url: URL): string[] {
  const scenario = scenarioOf(url.searchParams);
  return rowsOf({ ...scenario, size: scenario.active }, 'active').map(({ id }) => id);
}

function offerIds(url: URL): string[] {
  return rowsOf(scenarioOf(url.searchParams), 'offers').map(({ id }) => id);
}

function pageOf(url: URL, title: string, content: string): string {
  const { theme, now } = scenarioOf(url.searchParams);
  const query = new URLSearchParams(url.searchParams);
  query.set('now', String(now)); // the same jobs in the page's own world
  const head = `<script type="application/json" id="state">${scriptJson(query.toString())}</script><script type="module" src="/standin/app/jobs-client.ts"></script>`;
  return documentOf(title, content, theme, head);
}
