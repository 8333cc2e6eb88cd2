import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import type { JobsStandin } from '../standin/app/jobs-client.ts';
import { respond } from '../standin/respond.ts';
import { jobIdOf, roomIdOf } from '../standin/rooms.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { badgesOf, press, staysWithoutBadges, untilBadges, untilPanel } from './screen.ts';

const query = 'invitations=0&active=3&submitted=1&seed=55';
const search = `/nx/search/jobs/?${query}`;

type Mark = { place: string; words: string; note: string; label: string };

/** All marks of a page: the job of the tile or page that each stands in, and what can be read on it. */
function marksOf(page: Page): Promise<Mark[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('greenroom-badge')].map((host) => {
      const tile = host.closest('#tiles > *,section[data-test^="contract-"],.job-details,main');
      const button = host.shadowRoot?.querySelector('button');
      return {
        place: tile?.querySelector('h1 + section h3,h2,h3,h4')?.textContent.trim() ?? '',
        words: button?.innerText.replaceAll('\n', ' ') ?? '',
        note: host.shadowRoot?.querySelector('p')?.textContent ?? '',
        label: button?.getAttribute('aria-label') ?? '',
      };
    }),
  );
}

function untilMarks(page: Page, places: readonly string[]): Promise<Mark[]> {
  return until(`marks stand at ${places.join(', ')}`, async () => {
    const marks = await marksOf(page);
    return JSON.stringify(marks.map(({ place }) => place)) === JSON.stringify(places) && marks;
  });
}

/** Calls what the stand-in lets tests do. */
function act(page: Page, name: 'reuse' | 'openSlider' | 'loadMore' | 'closeSlider', ...given: (string | number)[]) {
  return page.evaluate(
    (call, values) => {
      const { standin } = globalThis as unknown as { standin: Record<string, (...values: unknown[]) => unknown> };
      standin[call]?.(...values);
    },
    name satisfies keyof JobsStandin,
    given,
  );
}

describe.each(browsers)('marks in %s', (browser) => {
  let greenroom: Greenroom;
  let proposals: string[] = [];
  let titles: string[] = [];
  const job = (index: number) => jobIdOf(proposals[index] ?? '');
  const title = (index: number) => titles[index] ?? '';

  beforeAll(async () => {
    greenroom = await startGreenroom(browser);
    const list = await greenroom.openList(query);
    titles = (await untilBadges(list, 3)).map((badge) => badge.title);
    const links = await list.$$eval('a[data-ev-label="jpn_list_details_link"]', (all) => all.map(({ href }) => href));
    proposals = links.slice(0, 3).map((href) => /\d{19}/.exec(href)?.[0] ?? '');
    await list.close();
  });
  afterAll(() => greenroom.close());

  it('come at no job before a page has shown it together with its proposal, not even at one of the same title', async () => {
    const page = await greenroom.newUpworkPage(search);
    await staysWithoutBadges(page);
    await page.close();
  });

  it('come at the tile of a job once its proposal’s page has linked to it', async () => {
    const own = await greenroom.newUpworkPage(
      `/nx/proposals/${proposals[0]}?${query}&messages=c${Date.now() - 30_000}`,
    );
    await untilMarks(own, [title(0)]);
    await own.close();
    const page = await greenroom.newUpworkPage(search);
    const [mark] = await untilMarks(page, [title(0)]);
    expect(mark?.words).toMatch(/^Interviewing · your turn\b/);
    expect(mark?.note).toBe('');
    await page.close();
  });

  it('come at a job whose page says "View Proposal", with the competition and how it has changed', async () => {
    const address = `/jobs/~02${job(1)}?${query}&interviewing=`;
    const first = await greenroom.newUpworkPage(`${address}2`);
    const [mark] = await untilMarks(first, [title(1)]);
    expect(mark?.note).toBe('Competition: Interviewing: 2');
    await first.close();
    const second = await greenroom.newUpworkPage(`${address}3`);
    await until('the change is shown', async () =>
      /^Competition: Interviewing: 3 \(2 at [^)]+\)$/.test((await marksOf(second))[0]?.note ?? ''),
    );
    await second.close();
    const page = await greenroom.newUpworkPage(search);
    await untilMarks(page, [title(0), title(1)]);
    await page.close();
  });

  it('come with the contract', async () => {
    const contracts = await greenroom.newUpworkPage(`/nx/wm/freelancer/contracts?${query}`);
    await until('each contract has one', async () => (await marksOf(contracts)).length === 3);
    await contracts.close();
    const page = await greenroom.newUpworkPage(search);
    await untilMarks(page, titles);
    await page.close();
  });

  it.each([
    ['a search', '/nx/search/jobs/', ''],
    ['a search before hydration', '/nx/search/jobs/', '&variant=ssr'],
    ['saved jobs', '/nx/search/jobs/saved/', ''],
    ['a feed', '/nx/find-work/', ''],
    ['a feed whose titles are no links', '/nx/find-work/best-matches', '&variant=2025'],
    ['the newest feed', '/nx/s/find-work/best-matches', '&variant=2026'],
    ['a feed in the dark', '/nx/find-work/most-recent', '&theme=dark'],
    ['a search without Upwork’s marks', '/nx/search/jobs/', '&marks=0'],
  ])('stand in %s, where nothing moves and other tiles are as they came', async (_, path, more) => {
    const address = `${path}?${query}${more}`;
    const page = await greenroom.newUpworkPage(address);
    await untilMarks(page, titles);
    const sent = await respond(new URL(address, 'https://www.upwork.com'));
    const found = await page.evaluate((html) => {
      const tiles = (root: Document) => [...(root.getElementById('tiles')?.children ?? [])];
      const given = tiles(new DOMParser().parseFromString(html, 'text/html'));
      return tiles(document).map((tile, index) => {
        const host = tile.querySelector('greenroom-badge');
        const height = tile.getBoundingClientRect().height;
        const isInLink = host?.closest('a,button') !== null && host !== null;
        const copy = tile.cloneNode(true) as Element;
        copy.querySelector('greenroom-badge')?.remove();
        host?.remove();
        const moved = tile.getBoundingClientRect().height - height;
        return { isMarked: host !== null, isInLink, moved, isAsSent: copy.outerHTML === given[index]?.outerHTML };
      });
    }, String(sent?.body));
    expect(found.map(({ isMarked }) => isMarked)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => n < 6 && n % 2 === 1),
    );
    for (const tile of found) expect(tile).toMatchObject({ isInLink: false, moved: 0, isAsSent: true });
    await untilMarks(page, titles); // swept away, they come back
    await page.close();
  });

  it('follow a tile that is used again for another job, and stay when more are loaded', async () => {
    const page = await greenroom.newUpworkPage(search);
    await untilMarks(page, titles);
    const other = await page.evaluate(
      () => (globalThis as unknown as { standin: JobsStandin }).standin.jobs()[8]?.id ?? '',
    );
    await act(page, 'reuse', 1, other);
    await untilMarks(page, titles.slice(1));
    await act(page, 'reuse', 0, job(0));
    await untilMarks(page, titles);
    await act(page, 'loadMore');
    await until('more tiles are there', async () => (await page.$$('#tiles > *')).length === 20);
    await untilMarks(page, titles);
    await page.close();
  });

  it('stand in a slider over the list, also when it shows another job, and go with it', async () => {
    const page = await greenroom.newUpworkPage(`/nx/find-work/?${query}`);
    await untilMarks(page, titles);
    await act(page, 'openSlider', job(2));
    const inSlider = () => page.$$eval('.air3-slider-content greenroom-badge', (hosts) => hosts.length);
    await until('the slider has its mark', async () => (await inSlider()) === 1);
    await act(
      page,
      'openSlider',
      await page.evaluate(() => (globalThis as unknown as { standin: JobsStandin }).standin.jobs()[0]?.id ?? ''),
    );
    await until('the slider shows a job that is none', async () => (await inSlider()) === 0);
    await act(page, 'closeSlider');
    await untilMarks(page, titles);
    await page.close();
  });

  it('open the panel by keyboard, and say what is done there, on every page', async () => {
    const other = await greenroom.newUpworkPage(`/nx/find-work/?${query}`);
    await untilMarks(other, titles);
    const page = await greenroom.newUpworkPage(`/jobs/~02${job(1)}?${query}&interviewing=3`);
    await untilMarks(page, [title(1)]);
    const handle = await page.evaluateHandle(() =>
      document.querySelector('greenroom-badge')?.shadowRoot?.querySelector('button'),
    );
    await (handle as ElementHandle<HTMLElement>).focus();
    await page.keyboard.press('Enter');
    await untilPanel(page);
    const panel = await page.evaluate(() => document.querySelector('greenroom-panel')?.shadowRoot?.textContent);
    expect(panel).toMatch(/Competition: Interviewing: 3 \(2 at [^)]+\) · Proposals: 20 to 50 · Invites sent: 3/);
    expect(panel).toMatch(/Last viewed by client: about/);
    expect(panel).toMatch(/Client: Payment verified · Portugal · \$33K spent/);
    await press(page, 'They wrote');
    await press(page, 'Initial contact');
    await press(page, 'Move anyway');
    for (const each of [page, other])
      await until('the mark follows', async () =>
        (await marksOf(each)).some(({ label }) => label.startsWith('Greenroom: Initial contact · your turn')),
      );
    await page.close();
    await other.close();
  });

  it('stand in the header of the message room that is an interview’s, and go with it', async () => {
    const [known, unknown] = [roomIdOf(proposals[0] ?? ''), roomIdOf(proposals[1] ?? '')];
    const page = await greenroom.newUpworkPage(`/ab/messages/rooms/${known}?${query}&links=1&messages=c90,m30;c80`);
    const header = () =>
      page.evaluate(() => {
        const host = document.querySelector('.room-header-body greenroom-badge');
        return host?.shadowRoot?.querySelector('button')?.innerText.replaceAll('\n', ' ') ?? '';
      });
    await until('the room says how it stands', async () => /waiting on them · (?:29|3\d) min/.test(await header()));
    await page.evaluate((room) => {
      (globalThis as unknown as { standin: { openRoom: (id: string) => void } }).standin.openRoom(room);
    }, unknown);
    await until('the other room says how it stands', async () => (await header()).includes('your turn · 1 h'));
    await page.close();
  });

  it('go when the interview is taken off the lists, and the list of proposals keeps its badges', async () => {
    const page = await greenroom.newUpworkPage(search);
    await untilMarks(page, titles);
    const popup = await greenroom.openOwnPage('popup.html');
    await popup.evaluate((interviewId) => {
      type Extension = { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };
      const scope = globalThis as typeof globalThis & { browser?: Extension; chrome: Extension };
      return (scope.browser ?? scope.chrome).runtime.sendMessage({ name: 'removeInterview', request: { interviewId } });
    }, `proposal:${proposals[0]}`);
    await popup.close();
    await untilMarks(page, titles.slice(1));
    await page.close();
    const list = await greenroom.openList(query);
    expect((await untilBadges(list, 2)).map((badge) => badge.title)).toEqual(titles.slice(1));
    expect(await badgesOf(list)).toHaveLength(2);
    await list.close();
  });

  it('ask nothing of the net, and nothing goes wrong', () => {
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });
});
