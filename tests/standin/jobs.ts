import { jobIdOf, proposalOf } from './rooms.ts';
import { numberOf, originOf, rowsOf, valuesOf, type Scenario } from './scenario.ts';
import { snowflakeOf } from './times.ts';
import { titleOf } from './titles.ts';

/** What pages with jobs show. Every property is a query parameter of the same name. */
export type JobScenario = typeof standard;

const standard = {
  /** Tiles on a page, and as many more with each "Load more". */
  tiles: 10,
  /** So many of them are jobs of active proposals: of the first ones of the list, at every other place. */
  known: 3,
  /** How tiles look: `2024`; `2025`: titles are no links; `2026`: as under `/nx/s/`; `ssr`: a search before hydration. */
  variant: '2024',
  /** 0: without any attribute of Upwork's. */
  marks: 1,
  /** "Activity on this job"; an empty counter is not printed. */
  proposals: '20 to 50',
  viewed: '2 hours ago',
  hires: '',
  interviewing: '2',
  invites: '3',
  unanswered: '1',
  /** 0: the job's page does not say that one has applied. */
  applied: 1,
  /** How long after the address the slider shows its job, ms. */
  lag: 0,
};

export function jobScenarioOf(query: URLSearchParams): JobScenario {
  return valuesOf(standard, query);
}

/** `proposalId`: of the proposal that the user made for it. */
export type Job = { id: string; title: string; proposalId: string | undefined };

/** The jobs of a list, counted from 0: the same for the same scenario. */
export function jobsOf(scenario: Scenario, { known }: JobScenario, from: number, count: number): Job[] {
  const proposals = rowsOf({ ...scenario, size: scenario.active }, 'active').slice(0, known);
  return Array.from({ length: count }, (_, step) => {
    const index = from + step;
    const proposal = index % 2 === 1 ? proposals[(index - 1) / 2] : undefined;
    return jobOf(proposal ? jobIdOf(proposal.id) : otherId(scenario, index));
  });
}

/** The job with this id; it alone says whose it is and what it is called. */
export function jobOf(id: string): Job {
  const proposalId = proposalOf(id);
  const origin = proposalId && originOf(proposalId);
  return { id, proposalId, title: titleOf(origin ? numberOf(origin) : 60 + Number(BigInt(id) % 10_007n)) };
}

/** As if a proposal could be made for it whose number no proposal has; 11 days are what jobs are older by. */
function otherId({ now, seed }: Scenario, index: number): string {
  const madeAt = now - (index + 1) * 1_020_000;
  return jobIdOf(snowflakeOf(madeAt + 953_674_316, (seed % 400) * 1000 + (index % 1000)));
}
