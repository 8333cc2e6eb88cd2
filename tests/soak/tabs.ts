import { untilHydrated } from '../e2e/greenroom.ts';
import { press, untilBadges } from '../e2e/screen.ts';
import type { World } from '../faults/world.ts';
import type { Books } from './books.ts';

/** Tabs that stay open from the first morning to the last evening. */
export type Tabs = Awaited<ReturnType<typeof openTabs>>;

/** Rows of a day's list; the active ones and the invitations are interviews. */
const rows = { active: 4, invitations: 1, submitted: 3 };
export const interviewsOfList = rows.active + rows.invitations;
/** Rooms of a day, each of which begins with at most so many messages. */
export const rooms = rows.active;
export const linesOfRooms = rooms * 4;
/** Seeds of the lists that stay; each day's list has the day as its seed. */
const [seedOfJobs, seedOfHidden] = [98, 99];
export const mostDays = 90;
/** In the layout "Jobs", ten of them at first. */
export const jobs = 12;

/** What the stand-in shows of a day's jobs, the same for the same day. `morning`: when it began, ms since 1970. */
export function queryOf(day: number, morning: number): string {
  const counts = Object.entries(rows).map(([name, count]) => `${name}=${count}`);
  return [...counts, 'archived=2', `seed=${day}`, `now=${morning}`, `rooms=${rooms}`, 'links=1'].join('&');
}

export async function openTabs(world: World, books: Books, morning: number) {
  const open = (address: string) => world.opened.newUpworkPage(address);
  const ofJobs = `layout=jobs&invitations=0&submitted=0&active=${jobs}&archived=2&seed=${seedOfJobs}&now=${morning}`;
  const query = queryOf(1, morning);

  /** A list whose tabs are changed by script: its document stays the same all the time. */
  const ofLayout = await open(`/nx/proposals/?${ofJobs}`);
  await untilHydrated(ofLayout);
  await press(ofLayout, 'Show more');
  await untilBadges(ofLayout, jobs);
  books.sawList(seedOfJobs, jobs);

  /** It goes on changing behind the others, and is never looked at again. */
  const hidden = await open(`/nx/proposals/?${queryOf(seedOfHidden, morning)}`);
  await untilHydrated(hidden);
  await untilBadges(hidden, interviewsOfList);
  books.sawList(seedOfHidden, interviewsOfList);

  /** The lists and rooms of each day, loaded again and again. */
  const list = await open(`/nx/proposals/?${query}`);
  await untilHydrated(list);
  await untilBadges(list, interviewsOfList);
  books.sawList(1, interviewsOfList);

  /** Rooms of the first day, changed by script. */
  const messages = await open(`/ab/messages/rooms/?${query}`);
  await untilHydrated(messages);
  books.sawRooms(1, rooms, linesOfRooms);

  /** A search, over which jobs are opened by script. */
  const search = await open(`/nx/search/jobs/?${query}`);
  const board = await world.opened.openOwnPage('sidepanel.html');
  return { jobs: ofLayout, hidden, list, messages, search, board };
}
