import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFor } from '../browsers/build.ts';
import { until } from '../browsers/until.ts';
import { respond } from '../standin/respond.ts';
import { jobIdOf, roomIdOf } from '../standin/rooms.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { control } from './screen.ts';

const query = 'active=4&invitations=1&submitted=2&seed=61';
/** What the stand-in's own pages ask for. */
const ofThePage = /^\/(?:standin\/[\w./-]+|favicon\.ico)$/;

for (const browser of browsers) buildFor(browser, 'production');

/** Whatever leaves the browser goes through a proxy that writes it down (`greenroom.outside`). */
describe.each(browsers)('a day’s use in %s', (name) => {
  let greenroom: Greenroom;
  /** What Upwork was asked for, but for what its pages are made of; and where the user went. */
  const asked: string[] = [];
  const visited: string[] = [];

  beforeAll(async () => {
    greenroom = await startGreenroom(name, {
      mode: 'production',
      serve: (url) => {
        if (!ofThePage.test(url.pathname)) asked.push(url.pathname);
        return respond(url);
      },
    });
  });
  afterAll(() => greenroom.close());

  async function visit(path: string): Promise<Page> {
    visited.push(new URL(path, 'https://www.upwork.com').pathname);
    return greenroom.newUpworkPage(path);
  }

  const untilBadges = (page: Page, count: number) =>
    until(`there are ${count} badges`, async () => (await page.$$('greenroom-badge')).length === count);
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

  it('asks nobody for anything: on Upwork’s pages', async () => {
    const list = await visit(`/nx/proposals/?${query}`);
    await untilBadges(list, 5);
    const box = await (await list.$('tr greenroom-badge'))?.boundingBox();
    await list.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 8);
    await until('the panel opens', () => list.$('greenroom-panel'));
    await pause(500);
    for (let tabs = 0; tabs < 6; tabs += 1) await list.keyboard.press('Tab');
    await list.keyboard.press(' ');
    await until('it is stored', async () => (await greenroom.stored('changes')).length > 5);
    await list.bringToFront();
    await list.keyboard.press('Escape');
    const proposal = await list.$eval(
      '[data-qa="card-active-proposals"] a[href*="/nx/proposals/"]',
      (link) => new URL(link.href).pathname,
    );
    const id = /\d{19}/.exec(proposal)?.[0] ?? '';
    for (const path of [
      proposal,
      `/jobs/~02${jobIdOf(id)}`,
      `/ab/messages/rooms/${roomIdOf(id)}`,
      '/nx/search/jobs/',
      '/nx/find-work/',
      '/nx/my-stats/',
    ]) {
      const page = await visit(`${path}?${query}`);
      await pause(1200);
      await page.close();
    }
    await list.close();
    // Upwork heard of each page once, when the user went there, and of nothing else.
    expect(asked.filter((path) => !visited.includes(path))).toEqual([]);
    expect(asked.filter((path) => path === visited[0])).toHaveLength(1);
  });

  it('asks nobody for anything: on its own pages', async () => {
    for (const path of ['popup.html', 'options.html', 'sidepanel.html', 'welcome.html']) {
      const page = await greenroom.openOwnPage(path);
      await until('it says something', () => page.evaluate(() => document.body.innerText.trim().length > 20));
      await page.close();
    }
    const popup = await greenroom.openOwnPage('popup.html');
    await (await until('an interview can be added', () => control(popup, 'Add'))).click();
    await popup.type('input[type=text]', 'A call with Ada');
    await popup.keyboard.press('Enter');
    await until('it is added', async () => (await greenroom.stored('interviews')).length === 6);
    await popup.close();
    await greenroom.stopWorker();
    const again = await greenroom.readPopup();
    expect(again.length).toBe(6);
  });

  it('could not, if it wanted to', async () => {
    const own = await greenroom.openOwnPage('options.html');
    const tried = await own.evaluate(async () => {
      const address = 'https://example.com/asked';
      const settled = (what: Promise<unknown>) =>
        Promise.race([
          what.then(
            () => 'got through',
            () => 'refused',
          ),
          new Promise((done) => setTimeout(() => done('refused'), 1500)),
        ]);
      const loaded = (element: HTMLElement) =>
        settled(
          new Promise((done, refused) => {
            element.addEventListener('load', done);
            element.addEventListener('error', refused);
            document.body.append(element);
          }),
        );
      const opened = (channel: WebSocket | EventSource) =>
        settled(
          new Promise((done, refused) => {
            channel.addEventListener('open', done);
            channel.addEventListener('error', refused);
          }),
        );
      const form = Object.assign(document.createElement('form'), { action: address, method: 'post' });
      document.body.append(form);
      try {
        form.submit();
      } catch {
        // Firefox says so; the others only do not send.
      }
      const channel = (make: () => WebSocket | EventSource) => {
        try {
          return opened(make());
        } catch {
          return Promise.resolve('refused');
        }
      };
      return {
        fetch: await settled(fetch(address, { mode: 'no-cors' })),
        request: await settled(
          new Promise((done, refused) => {
            const request = Object.assign(new XMLHttpRequest(), { onload: done, onerror: refused });
            request.open('GET', address);
            request.send();
          }),
        ),
        script: await loaded(Object.assign(document.createElement('script'), { src: address })),
        beacon: navigator.sendBeacon(address) ? 'sent, and dropped' : 'refused',
        image: await loaded(Object.assign(new Image(), { src: address })),
        style: await loaded(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address })),
        frame: await settled(
          new Promise((_, refused) => {
            document.addEventListener(
              'securitypolicyviolation',
              ({ effectiveDirective }) => effectiveDirective === 'frame-src' && refused(new Error('refused')),
            );
            document.body.append(Object.assign(document.createElement('iframe'), { src: address }));
          }),
        ),
        socket: await channel(() => new WebSocket('wss://example.com/asked')),
        events: await channel(() => new EventSource(address)),
        code: await settled(
          Promise.resolve().then(() => (globalThis as unknown as { eval: (code: string) => unknown }).eval('1')),
        ),
      };
    });
    expect(Object.values(tried).filter((result) => result === 'got through')).toEqual([]);
    expect(tried).toMatchObject({
      fetch: 'refused',
      request: 'refused',
      script: 'refused',
      image: 'refused',
      code: 'refused',
    });
    await own.close();
  });

  it('shows no request in the proxy’s log, and nothing goes wrong', () => {
    expect(greenroom.outside()).toEqual([]);
    const refusals = /Content.Security.Policy|example\.com/;
    expect(greenroom.errors.filter((error) => !refusals.test(error))).toEqual([]);
  });
});
