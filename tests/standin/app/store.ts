import { inject, reactive, type InjectionKey } from 'vue';
import type { Row, Scenario } from '../scenario.ts';
import type { SectionName } from '../sections.ts';

/** One section as it is shown. `rows` is `null` until they have come. */
export type List = {
  section: SectionName;
  rows: Row[] | null;
  count: number;
  page: number;
  isFlipping: boolean;
  /** Another number, and Vue makes every row anew instead of patching it. */
  generation: number;
};
export type Lists = Record<SectionName, List>;

/** What the server knew; the client begins with the same. */
export type State = { scenario: Scenario; query: string; lists: Lists };

/** The lists of the page and what the user can do with them. */
export class Store {
  readonly scenario: Scenario;
  readonly lists: Lists;
  /** Sections of which Vue has taken hold. */
  readonly hydrated = new Set<SectionName>();
  private readonly query: string;

  constructor(state: State) {
    this.scenario = state.scenario;
    this.query = state.query;
    this.lists = reactive(state.lists);
  }

  /** Shows another page of a section, as it comes from the server; the address stays. */
  async flip(section: SectionName, page: number): Promise<void> {
    const list = this.lists[section];
    list.isFlipping = true;
    list.page = page;
    const rows = await this.fetch(section, page);
    if (list.page !== page) return; // flipped on meanwhile
    list.rows = rows;
    list.isFlipping = false;
  }

  /** Vue has taken hold of a section; its first rows are fetched now if the markup held none. */
  take(section: SectionName): void {
    this.hydrated.add(section);
    const list = this.lists[section];
    if (!list.rows) void this.fetch(section, 1).then((rows) => (list.rows ??= rows));
  }

  /** Rows behind those that are shown. */
  async loadMore(section: SectionName): Promise<void> {
    const list = this.lists[section];
    list.page += 1;
    list.rows?.push(...(await this.fetch(section, list.page)));
  }

  private async fetch(section: SectionName, page: number): Promise<Row[]> {
    const wait = this.lists[section].rows ? this.scenario.delay : this.scenario.late || this.scenario.delay;
    const [response] = await Promise.all([
      fetch(`/standin/rows.json?${this.query}&section=${section}&page=${page}`),
      new Promise((done) => setTimeout(done, wait)),
    ]);
    return (await response.json()) as Row[];
  }
}

export const storeKey: InjectionKey<Store> = Symbol('store');

export function useStore(): Store {
  const store = inject(storeKey);
  if (!store) throw new Error('no store was provided');
  return store;
}
