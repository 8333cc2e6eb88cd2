import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../browsers/address.ts';
import { until } from '../browsers/until.ts';
import { defaultNudgeSettings } from '../../lib/nudge/nudge-settings.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { badgesOf, control, listOf, press, untilBadges } from './screen.ts';

const minute = 60_000;
const aDay = [{ from: 0, to: 1440 }];
/** Levels as short as they can be, at all hours, so that nobody waits longer than a minute for what takes hours. */
const short = {
  ...defaultNudgeSettings,
  hours: { zone: null, week: Array.from({ length: 7 }, () => aDay), daysOff: [], temporary: [] },
  levels: { watchMinutes: 1, lateMinutes: 600, overdueMinutes: 1440 },
  notifications: { enabled: true, perDay: 20, digestAt: null, quietFrom: 0, quietTo: 0 },
};

type Extension = {
  runtime: { sendMessage: (message: unknown) => Promise<unknown> };
  action: { getBadgeText: (of: object) => Promise<string> };
};

describe.each(browsers)('reminders in %s', (name) => {
  const profile = mkdtempSync(join(tmpdir(), 'greenroom-'));
  let greenroom: Greenroom;
  /** A page of Greenroom's own, to ask the background as the popup does. */
  let own: Page;
  let title = '';
  let roomId = '';
  let proposal = '';
  let nudgeId = '';

  async function open(consent: boolean): Promise<void> {
    greenroom = await startGreenroom(name, { consent, profile });
    own = await greenroom.openOwnPage('popup.html');
  }
  beforeAll(() => open(true));
  afterAll(async () => {
    await greenroom.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  function call(name: string, request: unknown): Promise<unknown> {
    return own.evaluate(
      (message) => {
        const scope = globalThis as typeof globalThis & { browser?: Extension; chrome: Extension };
        return (scope.browser ?? scope.chrome).runtime.sendMessage(message);
      },
      { name, request },
    );
  }
  const interview = async () =>
    (
      (await call('interview', proposal)) as {
        value: { turn: string; nudges: { kind: string; anchor: string }[] } | null;
      }
    ).value;
  const turn = async () => (await interview())?.turn;
  const toolbar = () =>
    own.evaluate(() => {
      const scope = globalThis as typeof globalThis & { browser?: Extension; chrome: Extension };
      return (scope.browser ?? scope.chrome).action.getBadgeText({});
    });

  /** The proposal's page, in whose room the client wrote at `at` (ms since 1970). */
  async function openRoom(at: number): Promise<Page> {
    const list = await greenroom.openList('invitations=0&active=1&submitted=1&seed=61');
    const [badge] = await untilBadges(list, 1);
    title = badge?.title ?? '';
    const address = await list.$eval('a[data-ev-label="jpn_list_details_link"]', (link) => link.href);
    await list.close();
    proposal = `proposal:${/\d{19}/.exec(address)?.[0]}`;
    const page = await greenroom.newUpworkPage(`${new URL(address).pathname}?messages=c${at}`);
    roomId = await until('the room is there', () =>
      page.evaluate(() => /room_[0-9a-f]{32}/.exec(document.querySelector('iframe')?.src ?? '')?.[0]),
    );
    return page;
  }

  it('know from the room on a proposal’s page that the client wrote, and show it on the list', async () => {
    expect(await call('setNudgeSettings', short)).toMatchObject({ ok: true });
    await greenroom.desktop();
    const page = await openRoom(Date.now() - 30_000);
    await until('the background knows', async () => (await turn()) === 'mine'); // in a hidden tab nothing is read
    await own.bringToFront();
    await until('the popup knows', async () => (await listOf(own)).some((row) => row.includes('your turn')));
    await page.close();
    const list = await greenroom.openList('invitations=0&active=1&submitted=1&seed=61');
    await until('the badge knows', async () => (await badgesOf(list))[0]?.label.includes('your turn'));
    await list.close();
  });

  it(
    'come to the desktop when the time has come, with every tab of Upwork closed and the background stopped',
    { timeout: 3 * minute },
    async () => {
      if (name === 'firefox') await greenroom.stopWorker();
      const desktop = await greenroom.desktop();
      const [shown] = await until(
        'a notification',
        async () => (await desktop.shown()).length > 0 && desktop.shown(),
        2 * minute,
      );
      nudgeId = shown?.id ?? '';
      expect(nudgeId).toContain(' reply watch ');
      expect(shown).toMatchObject({
        title: `Reply due: ${title}`,
        message: expect.stringMatching(
          /^It looks as if the client wrote \d min ago, \d min of your hours; target 1 min\./,
        ) as string,
        buttons: name === 'chromium' ? ['I replied', 'Snooze 1 h'] : [],
      });
      expect(await toolbar()).toBe('1');
    },
  );

  it('open the room when they are pressed, also when the background was stopped', async () => {
    const desktop = await greenroom.desktop();
    if (name === 'firefox') await greenroom.stopWorker();
    await desktop.click(nudgeId);
    const room = await until('the room is opened', async () => {
      for (const page of await greenroom.browser.pages()) if ((await addressOf(page)).includes(roomId)) return page;
      return undefined;
    });
    expect(await room.evaluate(() => location.pathname)).toBe(`/ab/messages/rooms/${roomId}`);
    await room.close();
  });

  it('end when the user says "I replied", and come back when it is taken back', async () => {
    await own.bringToFront();
    await press(own, title);
    await press(own, 'I replied');
    await until('nothing is due', async () => (await toolbar()) === '');
    await press(own, 'Undo');
    await until('it is due again', async () => (await toolbar()) === '1');
  });

  it(
    'return at the end of a snooze, though the background was stopped meanwhile',
    { timeout: 2 * minute },
    async () => {
      const end = Date.now() + 15_000;
      await snooze(end);
      await until('nothing is due', async () => (await toolbar()) === '');
      await greenroom.stopWorker();
      await until('it is due again', async () => (await toolbar()) === '1', minute);
      expect(Date.now()).toBeGreaterThanOrEqual(end);
    },
  );

  it('return at the end of a snooze in a browser that was closed meanwhile', { timeout: 3 * minute }, async () => {
    const end = Date.now() + 20_000;
    await snooze(end);
    await until('nothing is due', async () => (await toolbar()) === '');
    await greenroom.close();
    await open(false);
    expect(await toolbar()).toBe('');
    await until('it is due again', async () => (await toolbar()) === '1', minute);
    expect(Date.now()).toBeGreaterThanOrEqual(end);
  });

  it('asks nothing of the net, and nothing goes wrong', async () => {
    expect(await control(own, title)).not.toBeNull();
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });

  async function snooze(until: number): Promise<void> {
    const nudge = (await interview())?.nudges[0];
    const about = { interviewId: proposal, kind: nudge?.kind, anchor: nudge?.anchor };
    expect(await call('actOnNudge', { ...about, act: 'snooze', until, unlessTheyWrite: false })).toMatchObject({
      ok: true,
    });
  }
});
