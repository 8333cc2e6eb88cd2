import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Key } from '@/lib/interview/sighting-schema';
import type { CallName, Request, Response } from '@/lib/messages/protocol';
import type { Result } from '@/lib/result';
import { buildFor } from '../browsers/build.ts';
import type { BrowserName } from '../browsers/find.ts';
import { press as pressOn } from '../e2e/screen.ts';
import { openBrowser, type OpenedBrowser } from '../browsers/open.ts';
import type { Serve } from '../browsers/serve.ts';
import { until } from '../browsers/until.ts';
import { keysOf, look } from './commands.ts';
import { readDisk, type Disk } from './disk.ts';

/** A browser with Greenroom in it that can be brought down and opened again on the same data. */
export type World = Awaited<ReturnType<typeof openWorld>>;

type Options = {
  /** The folder of the build; the one of the stories, if not said. */
  build?: string;
  /** Made and deleted by whoever gives it. */
  profile?: string;
  /** What stands for Upwork; the stand-in, if not said. */
  serve?: Serve;
};

export async function openWorld(
  browser: BrowserName,
  { build: first = buildFor(browser, 'e2e'), profile, ...served }: Options = {},
) {
  let build = first;
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'greenroom-faults-'));
  let opened: OpenedBrowser = await open();
  let page: Page | undefined;
  let isOpen = true;

  function open(): Promise<OpenedBrowser> {
    return openBrowser({ browser, build, headless: true, profile: folder, ...served });
  }

  /** A page of Greenroom's that reads nothing by itself. */
  async function own(): Promise<Page> {
    if (!page || page.isClosed()) page = await opened.openOwnPage('welcome.html');
    return page;
  }

  /** Asks as a page of ours does, once, and answers with what came back. */
  async function ask<Name extends CallName>(
    name: Name,
    request: Request<Name>,
  ): Promise<Result<Response<Name>, string>> {
    const asking = await own();
    return asking.evaluate(send, { name, request }, 10_000) as Promise<Result<Response<Name>, string>>;
  }

  /** What the user reads on a page of ours once it says something that fits. */
  function read(path: string, fits: RegExp): Promise<string> {
    return press(path, [], fits);
  }

  /** The same browser, and perhaps another build, on the same data. */
  async function reopen(other = build): Promise<void> {
    build = other;
    opened = await open();
    isOpen = true;
    page = undefined;
  }

  /** Another build takes the place of the one that runs. */
  async function update(other: string): Promise<void> {
    build = other;
    page = undefined;
    await opened.update(other);
  }

  /** Presses on a page of ours, one after the other, and answers with what it says in the end. */
  async function press(path: string, names: readonly string[], fits: RegExp): Promise<string> {
    const shown = await opened.openOwnPage(path);
    let said = '';
    try {
      for (const name of names) await pressOn(shown, name);
      await until(`${path} says ${fits}`, async () => {
        said = await shown.evaluate(() => document.body.innerText).catch(() => '');
        return fits.test(said);
      });
      return said;
    } catch (error) {
      throw new Error(`${[path, ...names].join(', ')}: ${said.replace(/\s+/g, ' ').slice(0, 300)}`, { cause: error });
    } finally {
      await shown.close();
    }
  }

  /** The text of the file that a page of ours saves when these are pressed. */
  async function saved(path: string, names: readonly string[]): Promise<string> {
    const shown = await opened.openOwnPage(path);
    await shown.evaluate(() => {
      URL.createObjectURL = (blob) => {
        void (blob as Blob).text().then((text) => Object.assign(globalThis, { savedText: text }));
        return 'data:,';
      };
    });
    for (const name of names) await pressOn(shown, name);
    const text = await until('a file is saved', () =>
      shown.evaluate(() => (globalThis as { savedText?: string }).savedText),
    );
    await shown.close();
    return text;
  }

  /** As a power cut does. */
  async function kill(): Promise<void> {
    isOpen = false;
    await opened.kill();
  }

  async function close(): Promise<void> {
    isOpen = false;
    await opened.close();
  }

  async function dispose(): Promise<void> {
    if (isOpen) await opened.close().catch(() => {}); // it may have died of its own
    if (!profile) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  return {
    browser,
    profile: folder,
    get opened() {
      return opened;
    },
    own,
    ask,
    read,
    press,
    saved,
    update,
    disk: async (): Promise<Disk> => readDisk(await own()),
    kill,
    close,
    reopen,
    dispose,
    /** With `await using`, at the end of the block, come what may. */
    [Symbol.asyncDispose]: dispose,
  };
}

/** Some interviews to work on: two that were seen, two that were added by hand. */
export async function begin(world: World): Promise<Key[]> {
  await world.ask('setMode', 'page');
  const seen = look('0', Date.now());
  await world.ask('see', seen);
  const ids: Key[] = keysOf(seen).slice(0, 2);
  for (const title of ['One by hand', 'Another by hand']) {
    const added = await world.ask('addByHand', { title, key: null });
    if (!added.ok) throw new Error(`nothing can be added: ${added.detail}`);
    ids.push(added.value.interviewId);
  }
  return ids;
}

/** Of a popup that can be used, whatever is in it. */
export const usable = /Due now|No interviews yet/;

/** The first line of what a user reads, for the table. */
export function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

/** Something new can be done, is stored, and is listed in the popup. */
export async function goesOn(world: World, title: string): Promise<string | null> {
  await world.ask('setMode', 'page');
  const added = await world.ask('addByHand', { title, key: null });
  if (!added.ok) return `nothing can be added: ${added.code} ${added.detail}`;
  const disk = await world.disk();
  if (!disk.interviews.some(({ interviewId }) => interviewId === added.value.interviewId))
    return 'what was added is not there';
  const listed = await world.read('popup.html', new RegExp(title)).then(
    () => null,
    (error: unknown) => String(error),
  );
  return listed;
}

declare const chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };

/** Runs in a page. */
export async function send(message: unknown, patienceMs: number): Promise<unknown> {
  const failed = (error: unknown) => ({ ok: false, code: 'unreachable', detail: String(error) });
  const tooLate = new Promise((done) => setTimeout(done, patienceMs, failed('time limit')));
  const answer = chrome.runtime.sendMessage(message).catch(failed);
  return (await Promise.race([answer, tooLate])) ?? failed('no answer');
}
