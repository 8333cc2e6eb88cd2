import { cleanText } from './text';

/**
 * Upwork's marks in Messages and on the page of a proposal (UPWORK 2, 3). No page was captured: up to eight people use
 * each, so all of them are of low confidence, and what they do not settle stays unknown. A list is tried in its order.
 */
export const roomHooks = {
  /** Messages and system lines; their ids are Upwork's own. */
  story: '[id^="story_"]',
  storyDay: '.story-day-header',
  storyHeader: '[data-test="story-header"],.with-header',
  author: '.user-name',
  headerText: '[data-test="story-header"] *,.with-header span',
  time: '.story-timestamp',
  userId: '[data-user-id]',
  /** What somebody wrote; system lines have none. The second marks its end and holds no words. */
  body: '[data-test="story-message"],.story-message',
  bodyEnd: '.end-of-message',
  quote: '.reply-wrapper',
  /** Only what is one's own can be changed: plausible, seen by nobody. */
  ownAct: '[data-test^="edit-"],[data-test^="delete-"],[aria-label^="Edit message" i],[aria-label^="Delete message" i]',
  composer: '.composer,.up-d-composer',
  /** The client, as "Name, Company". */
  client: ['[data-test="room-title"]', '.room-title', '.room-title-wrapper h4'],
  jobTitle: ['[data-test="room-subtitle"]', '.room-subtitle', '.room-subtitle-container'],
  clientAvatar: '#room-header-avatar[data-user-id]',
  roomHeader: '.up-d-room-header,.room-header-body,.top-room-content',
  list: '.rooms-panel,.rooms-panel-room-list',
  itemClient: ['.item-title'],
  itemJobTitle: ['.item-subtitle'],
  itemStory: '.room-list-item-story',
  itemTime: '.timestamp',
  /** In the user's menu; the name stands there twice (6 captures). */
  ownName: '.nav-user-label',
  frame: '.up-dash-proposal-room iframe',
} as const;

/** The text that `css` finds under `root`, by the first of the marks that is there; `null` where it finds several. */
export function onlyText(root: ParentNode, css: readonly string[], max: number): string | null {
  for (const mark of css) {
    const found = root.querySelectorAll(mark);
    if (found.length > 0) return only([...found].map(({ textContent }) => cleanText(textContent, max)));
  }
  return null;
}

/** The one value that all of `values` are; `null` where they differ, or there is none. */
export function only<Value>(values: readonly Value[]): Value | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

/** What rooms and their list are made of. */
export const roomParts = `${roomHooks.story},a[href*="/rooms/"],iframe,${roomHooks.client.join()}`;
/** Vue patches the texts of a row and of a header in place. */
export const textInRooms = `:is(a[href*="/rooms/"],${roomHooks.client.join()}) *,${roomHooks.client.join()}`;
