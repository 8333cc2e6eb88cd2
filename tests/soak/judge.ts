import type { Evening } from './evening.ts';

/** One thing that was looked at in the end; `day`: of which evening, if not of all. */
export type Verdict = { what: string; says: string; isExpected: boolean; day?: number };

/** What went wrong on the way: in a console or with an act, and addresses asked for outside. */
export type Troubles = { errors: readonly string[]; outside: readonly string[] };

/**
 * So much more a tab may hold on the last evening than on the first one, by the trend of all of them. Where nothing leaks
 * it is a third of that; one badge that is kept, or one listener that is left behind, each time that a page changes is
 * more after three days.
 */
const allowance = { heap: 30_000, listeners: 25, loose: 100 };
/** Of the worker, while it is not stopped: a sighting that is kept is more after one day. */
const workerAllowance = 10_000;
/** To tabs and worker, for whatever was done meanwhile; bytes. */
const heapPerAct = 50;
/** Rows that were made anew in the hidden tab have not been seen yet; the workspace drops cards when it likes. */
const looseByChance: Record<string, number> = { hidden: 400, board: 400 };
/** The workspace shows every interview, the messages every line: they get more for each. */
const growing: Record<string, { by: string; heap: number; listeners: number }> = {
  board: { by: 'interviews', heap: 4000, listeners: 3 },
  messages: { by: 'messages', heap: 2500, listeners: 0 },
};
/** A record may become so much longer on average, as ticks and notes come to it. */
const recordGrowth = 1.5;
const settingsBytes = 20_000;
const perDay = 3;
export const expectedAlarms = ['reminders', 'snapshot'];
/** Fewer would prove nothing. */
const leastActsPerDay = 20;

/** Whether everything is as it must be after what was done. `evenings` in their order. */
export function judge(evenings: readonly Evening[], { errors, outside }: Troubles): Verdict[] {
  const [first, last] = [evenings[0], evenings.at(-1)];
  if (!first || !last) return [{ what: 'days', says: 'not one was lived through', isExpected: false }];
  return [
    atLeast('acts of a day', Math.min(...actsOfDays(evenings)), leastActsPerDay),
    atLeast('reminders answered', last.remindersAnswered, 1),
    ...heldByTabs(evenings, first, last),
    ...heldByWorker(evenings),
    ...evenings.map(alarmsOf),
    ...evenings.flatMap(tablesOf),
    sizeOf(first, last),
    atMost('bytes of settings', Math.max(...evenings.map(({ size }) => size.settings)), settingsBytes),
    atMost('notifications of a day', Math.max(...evenings.map(({ notifications }) => notifications)), perDay),
    none('errors', errors),
    none('requests outside', outside),
  ];
}

function actsOfDays(evenings: readonly Evening[]): number[] {
  return evenings.map(({ acts }, index) => acts - (evenings[index - 1]?.acts ?? 0));
}

/**
 * What the values gain from the first to the last, by the middle one of the slopes between any two of them (Theil and Sen):
 * what is kept every day is in all of these, and one evening of another kind in few. The browser counts by processes, so a
 * page of ours that was closed a moment ago may still be counted with the board.
 */
export function trend(values: readonly number[]): number {
  const slopes = values.flatMap((to, day) => values.slice(0, day).map((from, before) => (to - from) / (day - before)));
  slopes.sort((a, b) => a - b);
  const [low, high] = [slopes[(slopes.length - 1) >> 1] ?? 0, slopes[slopes.length >> 1] ?? 0];
  return ((low + high) / 2) * (values.length - 1);
}

function heldByTabs(evenings: readonly Evening[], first: Evening, last: Evening): Verdict[] {
  const acts = last.acts - first.acts;
  return Object.keys(first.tabs).flatMap((tab) => {
    const { by = '', heap = 0, listeners = 0 } = growing[tab] ?? {};
    const more = (last.records[by] ?? 0) - (first.records[by] ?? 0);
    const most = {
      heap: allowance.heap + acts * heapPerAct + more * heap,
      listeners: allowance.listeners + more * listeners,
      loose: looseByChance[tab] ?? allowance.loose,
    };
    return (['heap', 'listeners', 'loose'] as const).map((name) => {
      const values = evenings.flatMap(({ tabs }) => tabs[tab]?.[name] ?? []);
      return growth(`${name} of the tab “${tab}”`, values, most[name]);
    });
  });
}

/** A worker that was stopped begins anew. */
function heldByWorker(evenings: readonly Evening[]): Verdict[] {
  const stops = evenings.at(-1)?.stops;
  const lived = evenings.filter((one) => one.stops === stops && one.worker !== null);
  const acts = (lived.at(-1)?.acts ?? 0) - (lived[0]?.acts ?? 0);
  const values = lived.flatMap(({ worker }) => worker ?? []);
  const most = workerAllowance + acts * heapPerAct;
  return values.length > 0 ? [growth(`heap of the worker, ${values.length} days`, values, most)] : [];
}

function growth(what: string, values: readonly number[], most: number): Verdict {
  const gained = Math.round(trend(values));
  const [from, to, more, limit] = [values[0], values.at(-1), gained, most].map((count) => count?.toLocaleString('en'));
  const says = `${from} to ${to}, by trend ${more} more, at most ${limit}`;
  return { what, says, isExpected: gained <= most };
}

function alarmsOf({ day, alarms: set }: Evening): Verdict {
  const isExpected = JSON.stringify(set) === JSON.stringify(expectedAlarms);
  return { what: `alarms, day ${day}`, says: set.join(', ') || 'none', isExpected, day };
}

function tablesOf({ day, records, expected }: Evening): Verdict[] {
  return Object.keys({ ...expected, ...records }).map((name) => {
    const [count, bounds] = [records[name], expected[name]];
    const range = bounds && (bounds.least === bounds.most ? `${bounds.least}` : `${bounds.least} to ${bounds.most}`);
    const isExpected = count !== undefined && bounds !== undefined && count >= bounds.least && count <= bounds.most;
    return {
      what: `${name}, day ${day}`,
      says: `${count ?? 'no table'}, expected ${range ?? 'no such table'}`,
      isExpected,
      day,
    };
  });
}

/** The database grows with its records, and no faster. */
function sizeOf(first: Evening, last: Evening): Verdict {
  const [before, after] = [bytesEach(first), bytesEach(last)];
  const says = `${last.size.records} in all, ${after} each after ${before}, at most ${recordGrowth} times as many`;
  return { what: 'bytes of records', says, isExpected: after <= before * recordGrowth };
}

function bytesEach({ records, size }: Evening): number {
  const { snapshots: _, ...counted } = records;
  const count = Object.values(counted).reduce((sum, count) => sum + count, 0);
  return Math.round(size.records / Math.max(1, count));
}

function atMost(what: string, count: number, most: number): Verdict {
  return { what, says: `${count}, at most ${most}`, isExpected: count <= most };
}

function atLeast(what: string, count: number, least: number): Verdict {
  return { what, says: `${count}, at least ${least}`, isExpected: count >= least };
}

function none(what: string, found: readonly string[]): Verdict {
  return { what, says: found.length === 0 ? 'none' : `${found.length}: ${found[0]}`, isExpected: found.length === 0 };
}
