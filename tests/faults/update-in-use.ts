import { buildFor } from '../browsers/build.ts';
import { until } from '../browsers/until.ts';
import { untilHydrated } from '../e2e/greenroom.ts';
import { badgesOf, control, openPanel, press, untilBadges } from '../e2e/screen.ts';
import { Commands } from './commands.ts';
import { both, type Fault, type Trial } from './fault.ts';
import { judge } from './judge.ts';
import { Promises } from './promises.ts';
import { firstLine, openWorld, type World } from './world.ts';

/** What takes an interview off the lists, and its badge off the page: here each row keeps its own. */
const takesBadges = /^(?:removeInterview|undo)$/;

/** Greenroom is updated while its pages are open and commands are under way. */
export const updatedInUse: Fault = {
  name: 'updated in use',
  browsers: both,
  times: 8,
  run: async (trial) => {
    await using world = await openWorld(trial.browser);
    await updateOften(trial, world);
  },
};

async function updateOften(trial: Trial, world: World): Promise<void> {
  const [commands, promises] = [new Commands(trial.random), new Promises()];
  await world.ask('setMode', 'page');
  const page = await world.opened.newUpworkPage('/nx/proposals/?active=3&invitations=0&submitted=1&seed=91');
  await untilHydrated(page);
  for (let time = 0; time < trial.times; time += 1) {
    await page.bringToFront();
    const [badge] = await untilBadges(page, 3);
    if (badge && time % 2 === 0) await openPanel(page, badge.title);
    const { interviews } = await world.disk();
    const view = await world.ask('interview', interviews[0]!.interviewId);
    if (!view.ok || !view.value) throw new Error(JSON.stringify(view));
    const seen = view.value;
    const answers = Array.from({ length: 5 }, async () => {
      let command = commands.next(seen);
      while (takesBadges.test(command.name)) command = commands.next(seen);
      promises.sent(command);
      const answer = await world.ask(command.name, command.request as never).catch(() => ({ ok: false as const }));
      promises.answered(command, answer);
    });
    await world.update(buildFor(trial.browser, 'e2e'));
    await Promise.all(answers);
    trial.tried();
    await page.bringToFront();
    if (trial.browser === 'chromium') {
      await until('the old page offers to reload', () => control(page, 'Reload this page'));
      if ((await badgesOf(page)).length > 0 || (await page.$('greenroom-panel')))
        trial.harm('stuck', 'the old page still shows what nobody answers');
      const text = await page.$eval(
        'greenroom-notice',
        (host) => host.shadowRoot?.querySelector('p')?.textContent ?? '',
      );
      trial.reads(firstLine(text));
      await Promise.all([page.waitForNavigation(), press(page, 'Reload this page')]);
      await untilHydrated(page);
    }
    await page.bringToFront(); // nothing is read on a page that nobody sees
    await untilBadges(page, 3).catch(async (error: unknown) =>
      trial.harm('stuck', `${String(error)} ${JSON.stringify(await badgesOf(page))}`),
    );
    const doubles = await page.$$eval(
      'tr',
      (rows) => rows.filter((row) => row.querySelectorAll('greenroom-badge').length > 1).length,
    );
    if (doubles > 0) trial.harm('stuck', `${doubles} rows with two badges`);
    await judge(trial, await world.disk(), promises);
  }
  if (trial.browser === 'firefox') trial.reads('the new version takes over at once');
  for (const error of world.opened.errors) trial.harm('stuck', `an error in a console: ${error}`);
}
