import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Key } from '@/lib/interview/sighting-schema';
import { defaultNudgeSettings } from '../../lib/nudge/nudge-settings.ts';
import { snoozeChoices } from '../../lib/nudge/snooze-choices.ts';
import { hashOf } from '../../entrypoints/sidepanel/route.ts';
import { until } from '../browsers/until.ts';
import { savedFile } from '../e2e/saved-file.ts';
import { control, listOf, press } from '../e2e/screen.ts';
import type { Command } from '../faults/commands.ts';
import { anInterview, command, interviewIds, isThere, look, timeAt, viewOf, type Desk } from './desk.ts';

/** These would take badges off the pages, or put them back; there each row keeps its own. */
const takesBadges = /^(?:removeInterview|undo)$/;

/** Anything that the user may say of an interview. */
export async function say(desk: Desk): Promise<void> {
  const view = await anInterview(desk);
  let next: Command = desk.commands.next(view);
  while (takesBadges.test(next.name) && !view.interviewId.startsWith('manual:')) next = desk.commands.next(view);
  // What it shows of pages is of the true time.
  if (next.name !== 'see') await command(desk, next);
}

/** Something that is due is answered, or put off. */
export async function answerReminder(desk: Desk): Promise<void> {
  const { random } = desk;
  const due = await interviewIds(desk, 'due');
  if (due.length === 0) return;
  const { interviewId, nudges } = await viewOf(desk, random.pick(due));
  const [nudge] = nudges;
  if (!nudge) return; // no more
  const { kind, anchor } = nudge;
  const act = random.pick(['snooze', 'snooze', 'dismiss', 'wrong', 'wrote'] as const);
  if (act === 'wrote') await command(desk, { name: 'sayWrote', request: { interviewId, direction: 'me' } });
  else {
    const until = act === 'snooze' ? random.pick(snoozeChoices) : null;
    const request = { interviewId, act, kind, anchor, until, unlessTheyWrite: random.chance(0.5) };
    await command(desk, { name: 'actOnNudge', request });
  }
  desk.books.answeredReminder();
}

/** A talk within the next hours: there will be reminders of it. */
export async function planMeeting(desk: Desk): Promise<void> {
  const { interviewId } = await anInterview(desk);
  const meeting = { at: timeAt(desk) + desk.random.between(20, 180) * 60_000, minutes: 30 };
  await command(desk, { name: 'setMeeting', request: { interviewId, meeting } });
}

/** The popup is opened, lists what there is, and is closed. */
export async function openPopup({ world }: Desk): Promise<void> {
  const popup = await world.opened.openOwnPage('popup.html');
  await until('the popup lists interviews', async () => (await listOf(popup)).length > 0);
  await popup.close();
}

/** In the workspace: an interview in full, the figures, and the board again. */
export async function browseBoard(desk: Desk): Promise<void> {
  const page = await look(desk.tabs.board);
  const interviewId = desk.random.pick(await interviewIds(desk));
  const views = [
    [hashOf({ view: 'interview', interviewId }), '[data-section]'],
    [hashOf({ view: 'figures' }), '.figures'],
    [hashOf({ view: 'board' }), '[data-stage]'],
  ] as const;
  for (const [hash, mark] of views) {
    await page.evaluate((to) => void (location.hash = to), hash);
    await until(`${hash} is shown`, () => isThere(page, mark));
  }
}

/** All is saved into a file, as the options do it, and the file holds every interview. */
export async function saveBackup({ world }: Desk): Promise<void> {
  const page = await look(await world.opened.openOwnPage('options.html#data'));
  await until('a backup can be saved', () => control(page, 'Save a backup'));
  const file = await savedFile(page, () => press(page, 'Save a backup'));
  await page.close();
  const text = (file[0] === 0x1f ? gunzipSync(file) : file).toString();
  const { interviews } = await world.disk();
  const missing = interviews.filter(({ interviewId }) => !text.includes(`"${interviewId}"`));
  if (missing.length > 0) throw new Error(`not in the backup: ${missing.length} interviews`);
}

/** Another device's file: three interviews that are like ours. Every other time the import is taken back. */
export async function importFile(desk: Desk): Promise<void> {
  const { world, books, random } = desk;
  const { interviews, messages } = await world.disk();
  const likes = Array.from({ length: 3 }, () => {
    const interview = random.pick(interviews);
    const interviewId: Key = `manual:${randomUUID()}`;
    const own = messages.filter((message) => message.interviewId === interview.interviewId);
    return {
      interview: { ...interview, interviewId, keys: [interviewId] },
      messages: own.map((message) => ({
        ...message,
        interviewId,
        messageId: `${message.messageId} ${interviewId}`.slice(-120),
      })),
    };
  });
  const importId = randomUUID();
  const tables = {
    interviews: likes.map(({ interview }) => interview),
    messages: likes.flatMap((one) => one.messages),
  };
  for (const [table, records] of Object.entries(tables) as ['interviews' | 'messages', object[]][]) {
    const refused = await world.ask('stageImport', { importId, table, records });
    if (!refused.ok || refused.value.length > 0) throw new Error(`refused: ${JSON.stringify(refused).slice(0, 300)}`);
  }
  const applied = await world.ask('applyImport', { importId, settings: null });
  if (!applied.ok || applied.value.fresh !== 3) throw new Error(`not imported: ${JSON.stringify(applied)}`);
  books.imported(3, tables.messages.length);
  if (random.chance(0.5)) return;
  const undone = await world.ask('undoImport', importId);
  if (!undone.ok || undone.value.undone !== 3) throw new Error(`not taken back: ${JSON.stringify(undone)}`);
  books.tookBack(3, tables.messages.length);
}

/** Other levels, another look, or a pause that is ended. */
export async function changeSettings(desk: Desk): Promise<void> {
  const { world, random } = desk;
  const watchMinutes = random.pick([30, 60, 120]);
  const settings = { ...defaultNudgeSettings, levels: { ...defaultNudgeSettings.levels, watchMinutes } };
  const pausedUntil = timeAt(desk) + 3_600_000;
  const answers = [
    await world.ask('setNudgeSettings', settings),
    await world.ask('setTheme', random.pick(['light', 'dark'] as const)),
    await world.ask('setPause', { pausedUntil, pausedFor: 'tracking-time' }),
    await world.ask('setPause', { pausedUntil: null, pausedFor: null }),
  ];
  for (const answer of answers) if (!answer.ok) throw new Error(JSON.stringify(answer));
}

/** As the browser does whenever it likes; what comes next starts it again. */
export async function stopWorker({ world }: Desk): Promise<void> {
  await world.opened.stopWorker();
}
