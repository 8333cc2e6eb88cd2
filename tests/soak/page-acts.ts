import { until } from '../browsers/until.ts';
import { untilHydrated } from '../e2e/greenroom.ts';
import { checklistOf, moveInHistory, openPanel, press, tick, untilBadges } from '../e2e/screen.ts';
import type { JobsStandin } from '../standin/app/jobs-client.ts';
import { jobIdOf, proposalIn } from '../standin/rooms.ts';
import { isThere, look, pause, type Desk } from './desk.ts';
import { interviewsOfList, jobs, linesOfRooms, queryOf, rooms } from './tabs.ts';

/** The page's own world, where it is one with jobs. */
type JobsPage = { standin: JobsStandin };

/** A page is read when it has been at rest for 0.4 s. */
const readAfterMs = 700;
const upwork = 'https://www.upwork.com';

/** The list of the day, loaded anew. */
export async function loadList({ tabs, books, day, morning }: Desk): Promise<void> {
  const page = await look(tabs.list);
  await page.goto(`${upwork}/nx/proposals/?${queryOf(day, morning)}`);
  await untilHydrated(page);
  await untilBadges(page, interviewsOfList);
  books.sawList(day, interviewsOfList);
}

/** From the list to a proposal, and back to the list as it was left. */
export async function openProposal(desk: Desk): Promise<void> {
  await loadList(desk);
  const { list } = desk.tabs;
  await Promise.all([list.waitForNavigation(), list.click('a[data-ev-label="jpn_list_details_link"]')]);
  await untilBadges(list, 1);
  desk.books.sawJob();
  await moveInHistory(list, -1);
  await untilBadges(list, interviewsOfList);
}

/** The rooms of the day, loaded in the tab of the lists: the first of them is opened. */
export async function loadRooms({ tabs, books, day, morning, random }: Desk): Promise<void> {
  const page = await look(tabs.list);
  await page.goto(`${upwork}/ab/messages/rooms/?${queryOf(day, morning)}`);
  await untilHydrated(page);
  books.sawRooms(day, rooms, linesOfRooms);
  const roomId = random.pick(await page.evaluate(() => standin.roomIds()));
  await page.evaluate((id) => standin.openRoom(id), roomId);
  await pause(readAfterMs);
}

/** A job of the first day, on its own page, in a tab that is closed again. */
export async function openJob({ world, tabs, books, morning, random }: Desk): Promise<void> {
  const roomId = random.pick(await tabs.messages.evaluate(() => standin.roomIds()));
  const jobId = jobIdOf(proposalIn(roomId));
  const page = await world.opened.newUpworkPage(
    `/jobs/~02${jobId}?now=${morning}&interviewing=${random.between(1, 9)}`,
  );
  books.sawJob();
  await untilBadges(page, 1);
  await page.close();
}

/** In a search: a job over the list, the tiles used again for others, and the list again. */
export async function slideJob({ tabs, books, random }: Desk): Promise<void> {
  const page = await look(tabs.search);
  const place = random.between(0, 6);
  await page.evaluate((index) => {
    const { standin } = globalThis as unknown as JobsPage;
    const ids = standin.jobs().map(({ id }) => id);
    standin.openSlider(ids[index] ?? '');
    standin.reuse(index, ids[(index + 1) % ids.length] ?? '');
  }, place);
  await pause(readAfterMs);
  books.sawJob();
  await closeSlider(page);
  await pause(readAfterMs);
}

/** As the search was in the beginning. */
export function closeSlider(page: Desk['tabs']['search']): Promise<void> {
  return page.evaluate(() => {
    const { standin } = globalThis as unknown as JobsPage;
    standin.jobs().forEach(({ id }, index) => standin.reuse(index, id));
    if (location.pathname.includes('/details/')) standin.closeSlider();
  });
}

/** The tabs of the layout "Jobs", changed by script. */
export async function changeTab({ tabs }: Desk): Promise<void> {
  const page = await look(tabs.jobs);
  await press(page, 'Closed');
  await until('the closed ones are there', () => isThere(page, '.jobs-card'));
  await press(page, 'Jobs');
  await untilBadges(page, jobs);
}

/** Another room, by script. */
export async function openRoom({ tabs, random }: Desk): Promise<void> {
  const page = await look(tabs.messages);
  const roomId = random.pick(await page.evaluate(() => standin.roomIds()));
  await page.evaluate((id) => standin.openRoom(id), roomId);
  await pause(readAfterMs);
}

/** Somebody writes in one of the rooms of the first day. */
export async function write({ tabs, books, random }: Desk): Promise<void> {
  const page = await look(tabs.messages);
  const roomId = random.pick(await page.evaluate(() => standin.roomIds()));
  const speaker = random.pick(['client', 'client', 'me'] as const);
  const holds = random.chance(0.2) ? ['meeting'] : [];
  await page.evaluate((by, id, words) => standin.write(by, id, words), speaker, roomId, holds);
  books.wrote();
  await pause(readAfterMs);
}

/** Rows change place, or are made anew, where nobody looks. */
export async function changeHidden({ tabs, random }: Desk): Promise<void> {
  const isRemade = random.chance(0.5);
  await tabs.hidden.evaluate((anew) => (anew ? standin.remakeRows() : standin.patchRows()), isRemade);
}

/** An item is ticked in the panel that a badge opens. */
export async function tickOnPage(desk: Desk): Promise<void> {
  const page = await look(desk.tabs.jobs);
  const badges = await untilBadges(page, jobs);
  await openPanel(page, desk.random.pick(badges).title);
  const open = (await checklistOf(page)).filter(({ ticked }) => !ticked);
  const [item] = open;
  if (item) {
    await tick(page, item.name);
    desk.books.changed();
  }
  await page.keyboard.press('Escape');
  await until('the panel is closed', async () => !(await isThere(page, 'greenroom-panel')));
}
