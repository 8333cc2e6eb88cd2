import { sections, type SectionName } from './sections.ts';
import { agoOf, dayOf, snowflakeOf } from './times.ts';
import { titleOf } from './titles.ts';

export type Boost = 'none' | 'boosted' | 'outbid' | 'placebo';

/** What a page of the stand-in shows and how it behaves. Every property is a query parameter of the same name. */
export type Scenario = {
  [Section in SectionName]: number;
} & {
  /** `list`: cards with tables, as the list was in 2026-03. `jobs`: a tab "Jobs" with "Interviewing", and no hooks. */
  layout: 'list' | 'jobs';
  /** What the active list is called in the layout `jobs`; '': as Upwork calls it. */
  heading: string;
  theme: 'light' | 'dark';
  /** Rows to a page of one section. */
  size: number;
  /** 1: rows of offers link to the offer, not to the proposal. */
  offerLinks: number;
  /** Another seed, other rows. */
  seed: number;
  /** The moment of which the printed dates speak, ms since 1970. */
  now: number;
  /** How long after the page each section is hydrated, ms. */
  hydrate: number;
  /** Rows come so long after the page, ms, and until then there are skeletons; 0: they are in the markup. */
  late: number;
  /** How long flipping a page or changing the tab takes, ms. */
  delay: number;
};

export type Row = {
  id: string;
  href: string;
  title: string;
  day: string;
  ago: string;
  boost: Boost;
  profile: string;
  client: { spent: string; hires: number } | null;
  reason: string | null;
};

/** So that ids stay the same from one load of the page to the next. */
const startedAt = Date.now();

const standard: Scenario = {
  offers: 0,
  invitations: 4,
  active: 10,
  submitted: 63,
  archived: 24,
  layout: 'list',
  heading: '',
  theme: 'light',
  size: 10,
  offerLinks: 0,
  seed: 1,
  now: startedAt,
  hydrate: 150,
  late: 0,
  delay: 150,
};

export function scenarioOf(query: URLSearchParams): Scenario {
  return valuesOf(standard, query);
}

/** The values of `standard`, each replaced by the query's of the same name. */
export function valuesOf<Values extends Record<string, number | string>>(
  standard: Values,
  query: URLSearchParams,
): Values {
  const values = Object.entries(standard).map(([name, value]) => {
    const asked = query.get(name);
    if (asked === null) return [name, value];
    return [name, typeof value === 'number' ? Math.max(0, Number(asked) || 0) : asked];
  });
  return Object.fromEntries(values) as Values;
}

/** The rows of one page of a section, newest first; pages are counted from 1. */
export function rowsOf(scenario: Scenario, section: SectionName, page = 1): Row[] {
  const first = (page - 1) * scenario.size;
  const length = Math.max(0, Math.min(scenario.size, scenario[section] - first));
  return Array.from({ length }, (_, index) => rowOf(scenario, section, first + index));
}

const hour = 3_600_000;
const day = 24 * hour;
const boosts: readonly Boost[] = ['boosted', 'none', 'outbid', 'placebo', 'none', 'boosted', 'none', 'none'];
const reasons = ['Job is closed', 'Hired', 'Declined by client', 'Withdrawn by you'];
const spent = ['$3.1K spent', '$48K spent', '$0 spent', '$1.2M spent', '$760 spent'];

function rowOf(scenario: Scenario, section: SectionName, index: number): Row {
  const { seed, now } = scenario;
  const place = sections.indexOf(section);
  const number = numberOf({ section, seed, index });
  // Dense at first, then ever thinner, over two years at most; archived ones are older.
  const span = Math.min(scenario[section] * 9 * day, 730 * day);
  const share = (index + 0.1 + ((number * 7) % 10) / 12) / Math.max(1, scenario[section]);
  const sentAt = Math.round(now - (section === 'archived' ? 40 * day : 2 * hour) - span * share ** 1.7);
  const id = snowflakeOf(sentAt, (place + 1) * perPlace + index * perIndex + seed * perSeed);

  const invited = section === 'invitations';
  return {
    id,
    href: hrefOf(id, section, scenario.offerLinks > 0),
    title: titleOf(number),
    day: dayOf(sentAt),
    ago: agoOf(sentAt, now),
    boost: invited || section === 'offers' ? 'none' : (boosts[number % boosts.length] ?? 'none'),
    profile: number % 4 === 0 ? 'Web development' : 'General Profile',
    client: invited ? { spent: spent[number % spent.length] ?? '', hires: (number * 13) % 90 } : null,
    reason: section === 'archived' ? (reasons[number % reasons.length] ?? null) : null,
  };
}

function hrefOf(id: string, section: SectionName, toOffer: boolean): string {
  if (section === 'offers' && toOffer) return `/nx/wm/offer/${contractIdOf(id)}`;
  return `/nx/proposals/${section === 'invitations' ? 'interview/uid/' : ''}${id}`;
}

/** In the manner of Upwork's: numeric. Of the contract that a proposal became, and of the offer before it. */
export function contractIdOf(proposalId: string): string {
  return String(BigInt(proposalId) % 100_000_000n);
}

/** Which row of which list an id is of. */
export type Origin = { section: SectionName; seed: number; index: number };

const [perPlace, perIndex, perSeed] = [500_009, 131, 7919];

/** Where the row with this id stands, so that its other pages need no query; `undefined` for ids of others. */
export function originOf(id: string): Origin | undefined {
  const number = Number(BigInt(id) % 2n ** 22n);
  const section = sections[Math.floor(number / perPlace) - 1];
  const rest = number % perPlace;
  for (let seed = 0; seed < perIndex && seed * perSeed <= rest; seed += 1) {
    const index = (rest - seed * perSeed) / perIndex;
    if (section && Number.isInteger(index)) return { section, seed, index };
  }
  return undefined;
}

/** What decides over a row's title and other words. */
export function numberOf({ section, seed, index }: Origin): number {
  return seed * 29 + sections.indexOf(section) * 41 + index;
}
