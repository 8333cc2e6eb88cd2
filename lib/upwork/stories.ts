import type { Interval } from '@/lib/interview/sighting-schema';
import { only, roomHooks } from './room-hooks';
import { orderOf } from './story-order';
import { clockTime, namedDay, printedMinute, relativeTime } from './time';

/** A message or a system line of an open room. `at` is `null` where it does not say when, `isOdd` where it says two times. */
export type Story = {
  id: string;
  element: Element;
  isMessage: boolean;
  /** It names its author or its time; without, it goes on with those of the one before. */
  hasHeader: boolean;
  at: Interval | null;
  isOdd: boolean;
};

/** As many as one sighting may hold, the newest ones. */
const maxStories = 500;
/** Clocks differ; a message from later than that is in a time of another zone. */
const skewMs = 300_000;

/** Parts of a story that are not what somebody wrote or quoted. */
export function partsOf({ element }: { element: Element }, css: string): Element[] {
  const words = `${roomHooks.body},${roomHooks.quote}`;
  return [...element.querySelectorAll(css)].filter((part) => !part.closest(words));
}

/** The stories under `root`, oldest first; `null` where their times contradict their order. */
export function storiesOf(root: Document, now: number): Story[] | null {
  const found = findStories(root, now);
  const last = found.slice(-maxStories).map((story) => readStory(story, now));
  const order = orderOf(last);
  if (order === 'odd') return null;
  if (order === 'forward') return last;
  // Whether one without a header goes on with the one above or below it, only the direction tells.
  if (order === 'untold') return last.map((story) => ({ ...story, hasHeader: true }));
  // Days are told before what they hold, so in the other direction they tell nothing.
  const first = found.slice(0, maxStories).map((story) => readStory({ ...story, day: null }, now));
  return orderOf(first) === 'backward' ? first.reverse() : null;
}

type Found = { element: Element; day: Interval | null };

function findStories(root: Document, now: number): Found[] {
  const stories = new Map<string, Found>();
  let day: Interval | null = null;
  for (const element of root.querySelectorAll(`${roomHooks.story},${roomHooks.storyDay}`)) {
    if (element.matches(roomHooks.storyDay)) day = namedDay(element.textContent.slice(0, 100), now);
    else if (/^story_[\w-]{6,100}$/.test(element.id) && !element.parentElement?.closest(roomHooks.story))
      stories.set(element.id, { element, day });
  }
  return [...stories.values()];
}

function readStory({ element, day }: Found, now: number): Story {
  const stamps = partsOf({ element }, roomHooks.time);
  const titles = partsOf({ element }, '[title]').map((part) => printedMinute(part.getAttribute('title') ?? ''));
  const printed = titles.filter((title) => title !== null);
  const absolute = printed.find(({ earliest }) => printed.every((other) => other.earliest === earliest)) ?? null;
  const said = only(stamps.map(({ textContent }) => textContent.slice(0, 100)));
  const shown = said === null ? null : clockTime(said, absolute ?? day ?? { earliest: now, latest: now });
  const told = absolute ?? (day ? shown : null) ?? (said === null || shown ? null : relativeTime(said, now));
  const isOdd =
    (printed.length > 0 && !absolute) ||
    Boolean(absolute && shown && absolute.earliest !== shown.earliest) ||
    (told !== null && told.earliest > now + skewMs);
  return {
    id: element.id,
    element,
    isMessage: element.querySelector(`${roomHooks.body},${roomHooks.bodyEnd}`) !== null,
    hasHeader:
      stamps.length + printed.length > 0 ||
      element.matches(roomHooks.storyHeader) ||
      partsOf({ element }, `${roomHooks.storyHeader},${roomHooks.author}`).length > 0,
    at: told && !isOdd ? upTo(now, told) : null,
    isOdd,
  };
}

/** What can be seen now was not written later. */
function upTo(now: number, { earliest, latest }: Interval): Interval {
  return { earliest: Math.min(earliest, now), latest: Math.min(latest, now) };
}
