import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../browsers/find.ts';
import type { Serve } from '../browsers/serve.ts';
import { buildWith } from '../faults/builds.ts';
import { respond } from '../standin/respond.ts';
import { clockOf, type Clock, type Schedule } from './clock.ts';

/**
 * Nobody can set the clock of a browser alone, so its scripts are given another one: every `Date.now` (nothing of
 * Greenroom's asks for the time in another way), and alarms, which the browser goes on ringing by its own clock, at the
 * moments at which this one shows what was asked for. All else, timers too, is the browser's own.
 */
function scriptOf(schedule: Schedule): string {
  return `{ ${clockOf.toString()}; ${keepTime.toString()}; keepTime(clockOf(${JSON.stringify(schedule)})); }\n`;
}

/** A copy of the build of the stories that lives by that clock. */
export function clockedBuild(browser: BrowserName, schedule: Schedule): string {
  const build = buildWith(browser, (manifest) => manifest);
  const script = scriptOf(schedule);
  writeFileSync(join(build, 'clock.js'), script);
  const assets = existsSync(join(build, 'assets')) ? readdirSync(join(build, 'assets')) : [];
  const workers = assets.filter((name) => /worker.*\.js$/.test(name)).map((name) => `assets/${name}`);
  for (const file of ['background.js', 'content-scripts/upwork.js', ...workers])
    edit(join(build, file), (text) => script + text);
  for (const page of readdirSync(build).filter((name) => name.endsWith('.html')))
    edit(join(build, page), (text) => text.replace('<head>', '<head><script src="/clock.js"></script>'));
  return build;
}

function edit(file: string, change: (text: string) => string): void {
  const [before, after] = [readFileSync(file, 'utf8'), change(readFileSync(file, 'utf8'))];
  if (before === after) throw new Error(`${file} is not as it was thought to be.`);
  writeFileSync(file, after);
}

/** The stand-in by the same clock. */
export function clockedPages(schedule: Schedule): Serve {
  const script = `<script>${scriptOf(schedule)}</script>`;
  return (url) =>
    respond(url)?.then((answer) => {
      const isPage = answer.contentType.startsWith('text/html');
      return isPage ? { ...answer, body: answer.body.replace('<head>', () => `<head>${script}`) } : answer;
    });
}

type Info = { when?: number; delayInMinutes?: number; periodInMinutes?: number };
type Alarm = { name: string; scheduledTime: number; periodInMinutes?: number };
type Alarms = {
  create: (name: string, info: Info) => Promise<void>;
  get: (name: string) => Promise<Alarm | undefined>;
  getAll: () => Promise<Alarm[]>;
};
type Extension = { alarms?: Alarms };

/** Runs first in every script of ours, and in the page. */
function keepTime({ shown, real, speed }: Clock): void {
  const trueNow = Date.now.bind(Date);
  Date.now = () => shown(trueNow());

  const { chrome, browser } = globalThis as { chrome?: Extension; browser?: Extension };
  for (const alarms of new Set([chrome?.alarms, browser?.alarms])) {
    if (!alarms) continue;
    const [create, get, getAll] = [alarms.create.bind(alarms), alarms.get.bind(alarms), alarms.getAll.bind(alarms)];
    const told = (alarm: Alarm): Alarm => ({ ...alarm, scheduledTime: shown(alarm.scheduledTime) });
    alarms.create = (name, { when, delayInMinutes, periodInMinutes }) =>
      create(name, {
        ...(when === undefined ? {} : { when: real(when) }),
        ...(delayInMinutes === undefined ? {} : { delayInMinutes: delayInMinutes / speed }),
        ...(periodInMinutes === undefined ? {} : { periodInMinutes: periodInMinutes / speed }),
      });
    alarms.get = async (name) => {
      const alarm = await get(name);
      return alarm && told(alarm);
    };
    alarms.getAll = async () => (await getAll()).map(told);
  }
}
