import { jobsPage } from '../../standin/job-pages.ts';
import { jobScenarioOf, jobsOf, type Job } from '../../standin/jobs.ts';
import { jobIdOf } from '../../standin/rooms.ts';
import { contractIdOf, rowsOf, scenarioOf } from '../../standin/scenario.ts';

/** When all scenes are looked at: a Monday in the afternoon, ms since 1970. */
export const seenAt = new Date(2026, 2, 16, 15, 30, 40).getTime();

const base = `now=${seenAt}&seed=5&active=4&tiles=8&known=3`;
const scenario = scenarioOf(new URLSearchParams(base));

/** The first active proposal, its job, and its contract when it became one. */
export const proposal = rowsOf(scenario, 'active')[0]?.id ?? '';
export const job = jobIdOf(proposal);
export const contract = contractIdOf(proposal);
/** The jobs of a list, in its order. */
export const listed: Job[] = jobsOf(scenario, jobScenarioOf(new URLSearchParams(base)), 0, 8);
/** The contracts of the list. */
export const contracts = rowsOf(scenario, 'active').slice(0, 3);

/** Lists of jobs, by what is special about them. */
export const listScenes = {
  'a search': '/nx/search/jobs/?q=react',
  'a search before hydration': '/nx/search/jobs/?variant=ssr',
  'saved jobs': '/nx/search/jobs/saved/?',
  'a feed': '/nx/find-work/?',
  'a feed of another name': '/nx/find-work/most-recent?',
  'a feed whose titles are no links': '/nx/find-work/best-matches?variant=2025',
  'a feed of 2026': '/nx/s/find-work/best-matches?variant=2026',
};
/** Pages of one job. */
export const ownScenes = {
  'a job': `/jobs/Some-slug_~02${job}/?source=x`,
  'a slider over a feed': `/nx/find-work/best-matches/details/~02${job}?`,
  'a slider over a search': `/nx/search/jobs/details/~02${job}?`,
  'an invitation': `/nx/proposals/interview/uid/${proposal}?`,
  'a contract': `/nx/wm/workroom/${contract}?`,
  'an offer': `/nx/wm/offer/${contract}?`,
  contracts: '/nx/wm/freelancer/home?',
};

/** The whole address of a scene; `more` are further parameters. */
export function addressOf(scene: string, more = ''): string {
  return `${scene}&${base}&${more}`;
}

/** The page of a scene, and its address. */
export function open(scene: string, more = ''): { document: Document; url: URL } {
  const url = new URL(addressOf(scene, more), 'https://www.upwork.com');
  return { document: new DOMParser().parseFromString(jobsPage(url) ?? '', 'text/html'), url };
}
