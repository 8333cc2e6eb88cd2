import type { Page } from 'puppeteer-core';
import { until } from '../browsers/until.ts';
import type { Disk } from '../faults/disk.ts';
import type { Bounds } from './books.ts';
import type { Desk } from './desk.ts';
import { expectedAlarms } from './judge.ts';
import { heapOfWorker, heldBy, type Held } from './measure.ts';
import { closeSlider, loadList } from './page-acts.ts';

/** How everything is at the end of a day. What a browser does not tell is not there. */
export type Evening = {
  day: number;
  /** Acts so far. */
  acts: number;
  remindersAnswered: number;
  tabs: Record<string, Held>;
  /** What the worker holds, bytes, and how often it was stopped so far. */
  worker: number | null;
  stops: number;
  alarms: string[];
  records: Record<string, number>;
  expected: Record<string, Bounds>;
  /** Of all records as text, without snapshots; of those; of settings and the like. Bytes. */
  size: { records: number; snapshots: number; settings: number };
  /** The most notifications of one day besides the digest. */
  notifications: number;
};

type Extension = {
  alarms: { getAll: () => Promise<{ name: string }[]> };
  storage: { local: { get: (which: null) => Promise<object> } };
};

/** Tidies the tabs up, so that evenings can be compared, and writes down how everything is. */
export async function takeStock(desk: Desk): Promise<Evening> {
  const { world, tabs, books, day } = desk;
  await closeSlider(tabs.search);
  await loadList(desk);
  const own = await world.own();
  const disk = await world.disk();
  const { snapshots, ...tables } = tablesOf(disk);
  const set = await alarmsIn(own);
  // At last, because it takes long.
  const isChromium = world.browser === 'chromium';
  const held: Record<string, Held> = {};
  if (isChromium) for (const [name, page] of Object.entries(tabs)) held[name] = await heldBy(page);
  const worker = isChromium ? await heapOfWorker(world.opened) : null;
  return {
    day,
    acts: books.count,
    remindersAnswered: books.remindersAnswered,
    tabs: held,
    worker,
    stops: (books.acts.get('worker stopped') ?? 0) + (books.acts.get('worker asleep') ?? 0),
    alarms: set,
    records: recordsOf(disk),
    expected: books.expected(day),
    size: {
      records: JSON.stringify(tables).length,
      snapshots: JSON.stringify(snapshots).length,
      settings: await own.evaluate(settingsSize),
    },
    notifications: mostOfOneDay(disk),
  };
}

function tablesOf({ version: _, ...tables }: Disk): Record<string, unknown[]> {
  return tables as Record<string, unknown[]>;
}

function recordsOf(disk: Disk): Record<string, number> {
  const counts = Object.entries(tablesOf(disk)).map(([name, records]) => [name, records.length] as const);
  return {
    ...Object.fromEntries(counts.filter(([name]) => name !== 'tallies')),
    tallied: disk.tallies.reduce((sum, { count }) => sum + count, 0),
    changes: disk.changes.filter(({ by }) => by !== 'upwork').length,
  };
}

function mostOfOneDay(disk: Disk): number {
  const nudges = disk['nudges'] as { nudgeId: string; notifiedAt: number | null }[];
  const told = nudges.filter(({ nudgeId, notifiedAt }) => notifiedAt !== null && !nudgeId.startsWith('digest '));
  const days = Map.groupBy(told, ({ notifiedAt }) => new Date(notifiedAt ?? 0).toDateString());
  return Math.max(0, ...[...days.values()].map(({ length }) => length));
}

/** One that has just rung is set again by what it woke: so long it is waited for, ms. One too many stays. */
const ringingMs = 3000;

async function alarmsIn(own: Page): Promise<string[]> {
  let set: string[] = [];
  const areExpected = async () => {
    set = await own.evaluate(alarmNames);
    return JSON.stringify(set) === JSON.stringify(expectedAlarms);
  };
  await until('the alarms are set', areExpected, ringingMs).catch(() => {}); // the judge says it
  return set;
}

/** These run in a page of ours. */
async function alarmNames(): Promise<string[]> {
  const { alarms } = (globalThis as unknown as { chrome: Extension }).chrome;
  return (await alarms.getAll()).map(({ name }) => name).sort();
}

async function settingsSize(): Promise<number> {
  const { storage } = (globalThis as unknown as { chrome: Extension }).chrome;
  return JSON.stringify(await storage.local.get(null)).length;
}
