import type { Interval } from '@/lib/interview/sighting-schema';
import { only } from './only';
import * as hook from './room-hooks';
import { orderOf } from './story-order';
import { clockTime, namedDay, printedMinute, relativeTime, upTo } from './time';

/** A message or a system line of an open room. */
export type Story = {
  element: Element;
  isMessage: boolean;
  /** `none`: it goes on with author and time of the one before. `odd`: it names somebody, but not as headers do. */
  header: 'full' | 'none' | 'odd';
  /** `null` where it does not say when, or says two times. */
  at: Interval | null;
  isOdd: boolean;
};

/** As many as one sighting may hold, the newest ones. */
const maxStories = 500;
/** Clocks differ; what is later than that was printed in another zone. */
const skewMs = 300_000;

/** Parts of a story that are not what somebody wrote or quoted. */
export function partsOf(element: Element, css: string): Element[] {
  return [...element.querySelectorAll(css)].filter((part) => !part.closest(`${hook.body},${hook.quote}`));
}

/** The stories under `root`, oldest first; `null` where their times contradict their order. */
export function storiesOf(root: Document, now: number): Story[] | null {
  const found = findStories(root, now);
  const last = found.slice(-maxStories).map((story) => readStory(story, now));
  const order = orderOf(last);
  if (order === 'odd') return null;
  if (order === 'forward') return last;
  // Whether one without a header goes on with the one above or below it, only the direction tells.
  if (order === 'untold') return last.map((story) => (story.header === 'none' ? { ...story, header: 'odd' } : story));
  // Days are told before what they hold, so in the other direction they tell nothing.
  const first = found.slice(0, maxStories).map((story) => readStory({ ...story, day: null }, now));
  return orderOf(first) === 'backward' ? first.reverse() : null;
}

/** `isBeside`: beside it stands a header of no story, which may be that of one that is not recognized. */
type Found = { element: Element; day: Interval | null; isBeside: boolean };

function findStories(root: Document, now: number): Found[] {
  const stories = new Map<string, Found>();
  let day: Interval | null = null;
  let latest = 0;
  let areDaysOdd = false;
  let last: Found | null = null;
  let isBeside = false;
  for (const element of root.querySelectorAll(`${hook.story},${hook.storyDay},${hook.storyHeader},${hook.storyTime}`)) {
    if (element.matches(hook.storyDay)) {
      day = namedDay(element.textContent, now);
      areDaysOdd ||= day !== null && day.earliest < latest;
      latest = day?.earliest ?? latest;
    } else if (/^story_[\w-]{6,100}$/.test(element.id) && !element.parentElement?.closest(hook.story)) {
      last = { element, day, isBeside };
      isBeside = false;
      stories.set(element.id, last);
    } else if (!element.closest(hook.story)) {
      isBeside = true;
      if (last) last.isBeside = true;
    }
  }
  return [...stories.values()].map((story) => (areDaysOdd ? { ...story, day: null } : story));
}

function readStory({ element, day, isBeside }: Found, now: number): Story {
  const stamps = partsOf(element, hook.storyTime);
  const titles = partsOf(element, '[title]').flatMap((part) => printedMinute(part.getAttribute('title') ?? '') ?? []);
  const text = only(stamps.map(({ textContent }) => textContent.slice(0, 100))) ?? '';
  const [title] = titles;
  const clock = clockTime(text, title ?? day ?? { earliest: now, latest: now });
  const at = title ?? (clock ? day && clock : relativeTime(text, now));
  const isOdd =
    titles.some(({ earliest }) => earliest !== title?.earliest) ||
    Boolean(title && clock && clock.earliest !== title.earliest) ||
    (at !== null && at.earliest > now + skewMs);
  const isFull =
    stamps.length + titles.length > 0 || element.matches(hook.storyHeader) || has(element, hook.storyHeader);
  return {
    element,
    isMessage: element.querySelector(`${hook.body},${hook.bodyEnd}`) !== null,
    header: isFull ? 'full' : isBeside || has(element, `${hook.author},${hook.userId}`) ? 'odd' : 'none',
    at: at && !isOdd ? upTo(now, at) : null,
    isOdd,
  };
}

function has(element: Element, css: string): boolean {
  return partsOf(element, css).length > 0;
}
