import type { Page } from 'puppeteer-core';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewView } from '@/lib/interview/view-schema';
import type { BrowserName } from '../browsers/find.ts';
import { Commands, type Command } from '../faults/commands.ts';
import { openWorld, type World } from '../faults/world.ts';
import type { Random } from '../simulate/random.ts';
import { Books } from './books.ts';
import { clockOf, type Clock, type Schedule } from './clock.ts';
import { clockedBuild, clockedPages } from './clocked.ts';
import { openTabs, type Tabs } from './tabs.ts';

/** Where the freelancer sits: a browser with Greenroom in it, tabs that stay open for days, and books of what was done. */
export type Desk = {
  world: World;
  clock: Clock;
  random: Random;
  commands: Commands;
  books: Books;
  tabs: Tabs;
  /** The working day, counted from 1, and when it began, ms since 1970. */
  day: number;
  morning: number;
};

export async function openDesk(browser: BrowserName, schedule: Schedule, random: Random): Promise<Desk> {
  const world = await openWorld(browser, { build: clockedBuild(browser, schedule), serve: clockedPages(schedule) });
  const [books, morning] = [new Books(), schedule.days[0]?.from ?? 0];
  await world.ask('setMode', 'page');
  const tabs = await openTabs(world, books, morning);
  return { world, clock: clockOf(schedule), random, commands: new Commands(random), books, tabs, day: 1, morning };
}

/** What the clock shows now, ms since 1970. */
export function timeAt({ clock }: Desk): number {
  return clock.shown(Date.now());
}

/** Asks as a page of Greenroom's own does, and writes into the books what was answered as done. */
export async function command({ world, books }: Desk, asked: Command): Promise<void> {
  const answer = await world.ask(asked.name, asked.request);
  books.answered(asked, answer);
  // Others may have been faster; nothing else is refused.
  if (!answer.ok && answer.code !== 'superseded')
    throw new Error(`${JSON.stringify(asked)}: ${answer.code} ${answer.detail}`);
}

/** Of all interviews that are known, or of those of which something is due. */
export async function interviewIds({ world }: Desk, which: 'all' | 'due' = 'all'): Promise<Key[]> {
  const page = await world.own();
  return (await page.evaluate(readIds, which === 'due')) as Key[];
}

/** Runs in a page of ours. */
function readIds(isDue: boolean): Promise<unknown[]> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('greenroom');
    opening.onerror = () => failed(new Error('not opened'));
    opening.onsuccess = () => {
      const table = opening.result.transaction('summaries').objectStore('summaries');
      const reading = (isDue ? table.index('due') : table).getAllKeys();
      reading.onsuccess = () => {
        opening.result.close();
        done([...new Set(reading.result)]);
      };
    };
  });
}

export async function viewOf({ world }: Desk, interviewId: Key): Promise<InterviewView> {
  const view = await world.ask('interview', interviewId);
  if (!view.ok || !view.value) throw new Error(`${interviewId}: ${JSON.stringify(view)}`);
  return view.value;
}

/** One of the interviews that are known. */
export async function anInterview(desk: Desk): Promise<InterviewView> {
  return viewOf(desk, desk.random.pick(await interviewIds(desk)));
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Brings a tab to the front: in hidden ones nothing is read. */
export async function look(page: Page): Promise<Page> {
  await page.bringToFront();
  return page;
}

/** Asked without a handle, which would keep what it is about. */
export function isThere(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
}
