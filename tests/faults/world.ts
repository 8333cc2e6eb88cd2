import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Key } from '@/lib/interview/sighting-schema';
import type { CallName, Request, Response } from '@/lib/messages/protocol';
import type { Result } from '@/lib/result';
import { buildFor } from '../browsers/build.ts';
import type { BrowserName } from '../browsers/find.ts';
import { openBrowser, type OpenedBrowser } from '../browsers/open.ts';
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
};

export async function openWorld(browser: BrowserName, { build = buildFor(browser, 'e2e'), profile }: Options = {}) {
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'greenroom-faults-'));
  let opened: OpenedBrowser = await open();
  let page: Page | undefined;

  function open(): Promise<OpenedBrowser> {
    return openBrowser({ browser, build, headless: true, profile: folder });
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
  async function read(path: string, fits: RegExp): Promise<string> {
    const shown = await opened.openOwnPage(path);
    const text = await until(`${path} says ${fits}`, async () => {
      const words = await shown.evaluate(() => document.body.innerText).catch(() => '');
      return fits.test(words) && words;
    }).finally(() => shown.close());
    return text;
  }

  async function reopen(): Promise<void> {
    opened = await open();
    page = undefined;
  }

  async function dispose(): Promise<void> {
    await opened.close().catch(() => {}); // it may have been killed
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
    disk: async (): Promise<Disk> => readDisk(await own()),
    kill: () => opened.kill(),
    close: () => opened.close(),
    reopen,
    dispose,
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

declare const chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };

/** Runs in a page. */
async function send(message: unknown, patienceMs: number): Promise<unknown> {
  const failed = (error: unknown) => ({ ok: false, code: 'unreachable', detail: String(error) });
  const tooLate = new Promise((done) => setTimeout(done, patienceMs, failed('time limit')));
  const answer = chrome.runtime.sendMessage(message).catch(failed);
  return (await Promise.race([answer, tooLate])) ?? failed('no answer');
}
