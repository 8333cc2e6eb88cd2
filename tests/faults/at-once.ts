import type { Page } from 'puppeteer-core';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewView } from '@/lib/interview/view-schema';
import { until } from '../browsers/until.ts';
import { untilHydrated } from '../e2e/greenroom.ts';
import { badgesOf, checklistOf, openPanel, untilBadges } from '../e2e/screen.ts';
import { Commands, type Command } from './commands.ts';
import { both, type Fault, type Trial } from './fault.ts';
import { judge } from './judge.ts';
import { Promises } from './promises.ts';
import { openWorld, send, type World } from './world.ts';

/** Sends one message from where it stands. */
type Sender = { name: string; send: (message: unknown) => Promise<Answer> };
type Answer = { ok: boolean; code?: string; value?: unknown };

/** So many commands of one sender are under way at once. */
const atOnce = 4;
/** What a page of Upwork may not ask for. */
const ofOurPages = /^(?:setMeeting|setDetail|saveNotes|removeInterview|addByHand|editItems)$/;

/** Two pages of Upwork's and the popup, all writing the same interview. */
export const writtenAtOnce: Fault = {
  name: 'one interview written from everywhere at once',
  browsers: both,
  times: 1000,
  run: async (trial) => {
    await using world = await openWorld(trial.browser);
    await world.ask('setMode', 'page');
    const tabs = [await openTab(world), await openTab(world)];
    const [badge] = await untilBadges(tabs[1]!, 1);
    const { interviews } = await world.disk();
    const interviewId = interviews[0]?.interviewId;
    if (!badge || !interviewId) throw new Error('no interview to write');
    await writeAll(trial, world, await sendersOf(world, tabs), interviewId);
    await sameEverywhere(trial, world, tabs, interviewId, badge.title);
  },
};

async function openTab(world: World): Promise<Page> {
  const page = await world.opened.newUpworkPage('/nx/proposals/?active=1&invitations=0&submitted=0&seed=77');
  await untilHydrated(page);
  await untilBadges(page, 1);
  return page;
}

/** In Chromium our own scripts on Upwork's pages speak; Firefox lets nobody into them, so pages of ours do. */
async function sendersOf(world: World, tabs: readonly Page[]): Promise<Sender[]> {
  const own = await Promise.all(
    (world.browser === 'chromium' ? ['popup.html'] : ['popup.html', 'sidepanel.html', 'options.html']).map((path) =>
      world.opened.openOwnPage(path),
    ),
  );
  const fromOwn = own.map((page): Sender => ({
    name: 'our page',
    send: (message) => page.evaluate(send, message, 20_000) as Promise<Answer>,
  }));
  if (world.browser !== 'chromium') return fromOwn;
  const scripts = tabs.map((page): Sender => {
    const realm = page.extensionRealms()[0];
    if (!realm) throw new Error('no script of ours on the page');
    return { name: 'upwork', send: (message) => realm.evaluate(send, message, 20_000) as Promise<Answer> };
  });
  return [...scripts, ...fromOwn];
}

async function writeAll(trial: Trial, world: World, senders: readonly Sender[], interviewId: Key): Promise<void> {
  const [commands, promises] = [new Commands(trial.random), new Promises()];
  const first = await world.ask('interview', interviewId);
  if (!first.ok || !first.value) throw new Error(JSON.stringify(first));
  let view: InterviewView = first.value;
  let left = trial.times;
  const refused = new Map<string, number>();

  async function work({ name, send }: Sender): Promise<void> {
    while (left > 0) {
      left -= 1;
      let command: Command = commands.next(view);
      while (command.name === 'see' || (name === 'upwork' && ofOurPages.test(command.name)))
        command = commands.next(view);
      promises.sent(command);
      const answer = await send(command);
      trial.tried();
      promises.answered(command, answer);
      if (answer.ok && isView(answer.value) && answer.value.interviewId === interviewId) view = answer.value;
      if (!answer.ok) refused.set(answer.code ?? '', (refused.get(answer.code ?? '') ?? 0) + 1);
    }
  }
  await Promise.all(senders.flatMap((sender) => Array.from({ length: atOnce }, () => work(sender))));
  trial.progress(`${promises.count} of ${trial.times} done, refused: ${JSON.stringify(Object.fromEntries(refused))}`);
  // Others were faster: that is said, and nothing else is refused.
  for (const code of refused.keys()) if (code !== 'superseded') trial.harm('stuck', `refused: ${code}`);
  await judge(trial, await world.disk(), promises);
}

function isView(value: unknown): value is InterviewView {
  return typeof value === 'object' && value !== null && 'checklists' in value;
}

/** Both pages and the popup show in the end what is on the disk. */
async function sameEverywhere(
  trial: Trial,
  world: World,
  tabs: readonly Page[],
  interviewId: Key,
  title: string,
): Promise<void> {
  // Wherever it has come to: open, on the lists, and in a stage with many items.
  await world.ask('addByHand', { title: null, key: interviewId });
  await world.ask('setOutcome', { interviewId, outcome: 'open', lostReason: null });
  await world.ask('setStage', { interviewId, stage: 'deep-dive' });
  const last = await world.ask('interview', interviewId);
  if (!last.ok || !last.value) throw new Error(JSON.stringify(last));
  const wanted = last.value.checklists['deep-dive'].filter(({ hidden }) => !hidden).map(({ done }) => done);
  const progress = `${wanted.filter(Boolean).length}/${wanted.length}`;
  for (const [index, tab] of tabs.entries()) {
    await tab.bringToFront();
    await until(`page ${index + 1} shows ${progress}`, async () => (await badgesOf(tab))[0]?.label.includes(progress))
      .then(() => openPanel(tab, title))
      .then(async () => {
        const shown = (await checklistOf(tab)).map(({ ticked }) => ticked);
        if (JSON.stringify(shown) !== JSON.stringify(wanted))
          trial.harm('stuck', `page ${index + 1} shows other ticks`);
      })
      .catch((error: unknown) => trial.harm('stuck', String(error)));
  }
  const popup = await world.read('popup.html', new RegExp(progress)).catch((error: unknown) => String(error));
  if (!popup.includes(progress)) trial.harm('stuck', `the popup does not show ${progress}`);
  trial.reads(`badges, panels and popup: ${progress}`);
}
