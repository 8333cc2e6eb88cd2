/*
 * Upwork's marks in Messages and on the page of a proposal (UPWORK 2, 3). No such page was captured: up to eight people
 * use each mark, so all are of low confidence, and what they do not settle stays unknown. Lists are tried in their order.
 */

/** Messages and system lines; the ids are Upwork's own. */
export const story = '[id^="story_"]';
export const storyDay = '.story-day-header';
export const storyHeader = '[data-test="story-header"],.with-header';
export const headerText = '[data-test="story-header"] *,.with-header span';
export const author = '.user-name';
export const storyTime = '.story-timestamp';
export const userId = '[data-user-id]';
/** What somebody wrote; system lines have none. */
export const body = '[data-test="story-message"]';
/** Marks that somebody wrote, and holds no words. */
export const bodyEnd = '.end-of-message';
export const quote = '.reply-wrapper';
/** Only what is one's own can be changed: plausible, seen by nobody. */
export const ownAct = '[aria-label^="Edit message" i],[aria-label^="Delete message" i]';
export const composer = '.composer,.up-d-composer';

/** The client, as "Name, Company". */
export const roomClient = ['[data-test="room-title"]', '.room-title', '.room-title-wrapper h4'];
export const roomJob = ['[data-test="room-subtitle"]', '.room-subtitle', '.room-subtitle-container'];
export const clientAvatar = '#room-header-avatar[data-user-id]';
export const roomHeader = '.up-d-room-header,.room-header-body,.top-room-content';
/** In the user's menu; the name stands there twice (6 captures). */
export const ownName = '.nav-user-label';

export const list = '.rooms-panel,.rooms-panel-room-list';
export const roomRow = 'a.room-list-item';
export const roomLink = 'a[href*="/rooms/"]';
export const rowClient = ['.item-title'];
export const rowJob = ['.item-subtitle'];
export const rowStory = '.room-list-item-story';
export const rowTime = '.timestamp';
export const unread = '.is-unread';

/** What somebody wrote, in a room or in the list: a name that holds it is none. */
export const said = `${story},${body},${rowStory}`;

/** On the page of a proposal, once the client has answered. */
export const roomFrame = '.up-dash-proposal-room iframe';

/** What comes where a room, a row of the list or a message comes. */
export const roomParts = `${story},${roomLink},iframe,${roomClient.join()}`;
/** Where Vue patches the texts of a row or of a room's header in place. */
export const textInRooms = `${roomLink} *,${roomClient.join()}`;
