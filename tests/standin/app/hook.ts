import type { SectionName } from '../sections.ts';
import type { List, Store } from './store.ts';

/** What tests may do to the page from its own world, as `window.standin`. Upwork has nothing of the kind. */
export type Standin = ReturnType<typeof hookInto>;

export function hookInto(store: Store, hydrated: () => boolean) {
  let timer: ReturnType<typeof setInterval> | undefined;

  function rowsOf(section: SectionName): NonNullable<List['rows']> {
    return store.lists[section].rows ?? [];
  }

  /** The first row goes to the end: every element of the section now shows another job. */
  function patchRows(section: SectionName = 'active'): void {
    const rows = rowsOf(section);
    store.lists[section].rows = [...rows.slice(1), ...rows.slice(0, 1)];
  }

  return {
    patchRows,
    /** Every section of the tab in front belongs to Vue by now. */
    isHydrated: hydrated,
    /** Takes away all rows of a section and makes them anew. */
    remakeRows: (section: SectionName = 'active') => {
      store.lists[section].generation += 1;
    },
    /** A client answers: the newest submitted proposal becomes an active one. */
    answerOne: () => {
      const row = rowsOf('submitted').shift();
      if (!row) return;
      rowsOf('active').unshift(row);
      store.lists.submitted.count -= 1;
      store.lists.active.count += 1;
    },
    /** Patches rows that often until `rest()`; 0 is no churn. */
    churn: (perSecond: number) => {
      clearInterval(timer);
      if (perSecond > 0) timer = setInterval(patchRows, 1000 / perSecond);
    },
    rest: () => clearInterval(timer),
    setTheme: (theme: 'light' | 'dark') => {
      document.documentElement.setAttribute('theme', theme === 'dark' ? 'dark' : 'air-3-0');
    },
  };
}
