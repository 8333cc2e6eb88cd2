import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TargetType, type CDPSession, type Page, type Target } from 'puppeteer-core';
import { respond } from '../standin/respond.ts';
import { openDeadEnd } from './dead-end.ts';
import { addressOf } from './address.ts';
import { chromiumDesktop, firefoxDesktop, type Desktop } from './desktop.ts';
import { collectErrors, collectWorkerErrors } from './errors.ts';
import type { BrowserName } from './find.ts';
import { inFirefox } from './firefox-system.ts';
import { launchChromium, launchFirefox } from './launch.ts';
import { serveTo, type Serve } from './serve.ts';
import { until } from './until.ts';

export type OpenOptions = {
  browser: BrowserName;
  /** The folder of the built extension. */
  build: string;
  headless: boolean;
  /** A folder to keep the browser's data in; without, a new one that is deleted at the end. */
  profile?: string;
  /** Speaks this language ("ar", "pt_BR"), or these texts, whatever the browser does; English, if not said. */
  language?: string | Record<string, { message: string }>;
  /** What stands for Upwork; the stand-in, if not said. */
  serve?: Serve;
};

/** A browser with the extension in it, cut off from the net. The same in Chromium and Firefox. */
export type OpenedBrowser = Awaited<ReturnType<typeof openBrowser>>;

export async function openBrowser({
  browser: name,
  build,
  headless,
  profile,
  language = 'en',
  serve = respond,
}: OpenOptions) {
  const isChromium = name === 'chromium';
  const deadEnd = await openDeadEnd();
  const launch = isChromium ? launchChromium : launchFirefox;
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'greenroom-'));
  const copy = join(folder, 'greenroom-build'); // a later build does not change what runs here
  rmSync(copy, { recursive: true, force: true }); // of another build, in a profile that was used
  cpSync(build, copy, { recursive: true });
  // Browsers that tests can have speak English only: so its texts are those of another language.
  speak(copy, language);
  const { browser, root } = await launch({ build: copy, headless, profile: folder, proxyPort: deadEnd.port });
  /** Console errors of pages, content scripts (Chromium) and the worker (Chromium). */
  const errors: string[] = [];
  /** Addresses on the net that a page asked for and nobody serves. */
  const stray: string[] = [];
  const workerSessions = new WeakMap<Target, Promise<CDPSession>>();
  const prepared = new WeakMap<Page, Promise<unknown>>();

  function prepare(page: Page): Promise<unknown> {
    let ready = prepared.get(page);
    if (!ready) {
      ready = Promise.all([collectErrors(page, errors, isChromium), serveTo(page, serve, stray)]);
      prepared.set(page, ready);
    }
    return ready;
  }

  /** Takes care of workers, and of tabs that the user or a page opens. */
  async function notice(target: Target): Promise<void> {
    if (target.type() === TargetType.SERVICE_WORKER) {
      const session = collectWorkerErrors(target, errors);
      workerSessions.set(target, session);
      await session;
    }
    const page = target.type() === TargetType.PAGE ? await target.page() : null;
    if (page) await prepare(page);
  }

  const noticeUnlessGone = (target: Target) => {
    notice(target).catch(() => {});
  };
  browser.on('targetcreated', noticeUnlessGone);
  browser.targets().forEach(noticeUnlessGone);

  /** The page that the extension opens when it has been installed. It takes the front, so wait for it first. */
  function welcomePage(): Promise<Page> {
    return until('the extension opens its welcome page', async () => {
      for (const page of await browser.pages()) {
        // Puppeteer knows no addresses of Firefox's extension pages, so the page is asked.
        if ((await addressOf(page)).startsWith(`${root}welcome`)) return page;
      }
      return undefined;
    });
  }

  async function newUpworkPage(address = '/nx/proposals/'): Promise<Page> {
    const page = await browser.newPage();
    await prepare(page);
    await page.goto(new URL(address, 'https://www.upwork.com').href);
    return page;
  }

  async function openOwnPage(path: string): Promise<Page> {
    const page = await browser.newPage();
    await prepare(page);
    const gone = page.goto(root + path, { timeout: 20_000 });
    // In Firefox this never settles, yet the page loads (puppeteer issue 14314).
    if (isChromium) await gone;
    else gone.catch(() => {});
    // Asked while one document gives way to the next, Firefox fails instead of waiting.
    const hasLoaded = () => document.readyState === 'complete' && location.href !== 'about:blank';
    await until(`${path} has loaded`, () => page.evaluate(hasLoaded).catch(() => false));
    return page;
  }

  /** Ends the extension's worker, or event page, as the browser does when it has been idle. */
  async function stopWorker(): Promise<void> {
    if (!isChromium) {
      await inFirefox(
        browser,
        `WebExtensionPolicy.getByHostname('${new URL(root).host}').extension.terminateBackground()`,
      );
      return;
    }
    const target = browser
      .targets()
      .find((one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(root));
    if (!target) return;
    const isGone = () => !browser.targets().includes(target);
    const control = await browser.target().createCDPSession();
    const { _targetId: targetId } = target as unknown as { _targetId: string };
    await until('the worker has stopped', async () => {
      // While somebody is attached, it does not stop; to one that is just being started we attach meanwhile.
      await (await workerSessions.get(target))?.detach().catch(() => {});
      await control.send('Target.closeTarget', { targetId }).catch(() => {});
      const goes = () => until('it is gone', () => Promise.resolve(isGone()), 500).catch(() => false);
      if (isGone() || (await goes())) return true;
      // Who was asked for what the desktop shows is attached as well, and lets go so.
      const worker = await target.worker().catch(() => null);
      await worker?.close().catch(() => {});
      return isGone() || goes();
    }).finally(() => control.detach());
  }

  let updates = 0;
  /**
   * Puts another build, or the same, in the place of the one that runs, as an update does: of a higher version, with
   * tabs left open.
   */
  async function update(to: string = build): Promise<void> {
    updates += 1;
    rmSync(copy, { recursive: true });
    cpSync(to, copy, { recursive: true });
    const version = raiseVersion(copy, updates);
    if (isChromium) {
      const own = await openOwnPage('welcome.html');
      // It is closed with what it reloads.
      await own.evaluate(() => chrome.runtime.reload()).catch(() => {});
    } else await browser.installExtension(copy);
    await until('the new version runs', () => isRunning(version));
  }

  async function isRunning(version: string): Promise<boolean> {
    const own = await openOwnPage('welcome.html').catch(() => undefined); // gone between two versions
    const running = await own?.evaluate(() => chrome.runtime.getManifest().version).catch(() => undefined);
    await own?.close().catch(() => {});
    return running === version;
  }

  let kept: Promise<Desktop> | undefined;
  /** What the desktop is told, from the first call on. */
  const desktop = () => (kept ??= isChromium ? chromiumDesktop(browser, root) : firefoxDesktop(browser));

  async function close(): Promise<void> {
    await browser.close();
    deadEnd.close();
    if (!profile) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Ends the browser as a power cut does; its data stay in `profile`. */
  async function kill(): Promise<void> {
    const running = browser.process();
    if (running && running.exitCode === null && running.signalCode === null) {
      const ended = new Promise((done) => running.once('exit', done));
      running.kill('SIGKILL');
      await ended;
    }
    // Puppeteer puts files of Firefox's profile back when it ends, and whoever opens it again meanwhile finds them gone.
    const aside = ['prefs.js.puppeteer', 'user.js.puppeteer'].map((name) => join(folder, name));
    await until('the profile is as it was', () => Promise.resolve(!aside.some((file) => existsSync(file))));
    deadEnd.close();
  }

  /** Everything asked of the net in vain, by any page, worker or script in this browser. */
  const outside = () => [...stray, ...deadEnd.asked];
  return {
    name,
    browser,
    root,
    errors,
    stray,
    outside,
    welcomePage,
    newUpworkPage,
    openOwnPage,
    stopWorker,
    update,
    desktop,
    close,
    kill,
  };
}

function speak(build: string, language: NonNullable<OpenOptions['language']>): void {
  const texts = (name: string) => join(build, '_locales', name, 'messages.json');
  if (typeof language !== 'string') writeFileSync(texts('en'), JSON.stringify(language));
  else if (language !== 'en') cpSync(texts(language), texts('en'));
}

/** What an extension's own pages have in both browsers. */
declare const chrome: { runtime: { reload: () => void; getManifest: () => { version: string } } };

/** Of the build in `folder`: by `by` in its last place. Answers with the new one. */
function raiseVersion(folder: string, by: number): string {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  const version = manifest.version.replace(/\d+$/, (last) => String(Number(last) + by));
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
  return version;
}
