import { roomIdOf } from '../../standin/rooms.ts';
import { rowsOf, scenarioOf } from '../../standin/scenario.ts';

/** When all scenes are looked at: a Monday in the afternoon, far from any change of clocks; ms since 1970. */
export const seenAt = new Date(2026, 2, 16, 15, 30, 40).getTime();

const base = `active=3&rooms=3&now=${seenAt}`;

/** The proposals whose rooms stand in the list, in the order in which `messages` names their messages. */
export const proposals = rowsOf(scenarioOf(new URLSearchParams(base)), 'active');
export const roomIds = proposals.map(({ id }) => roomIdOf(id));

const list = '/ab/messages/rooms/';
const first = `${list}${roomIds[0]}`;
/** In the first room both have written; the last lines are of one minute. */
const talk = 'messages=c3000,m2900,s2899,c61.portfolio,c60,m1,c1.meeting,c0;c2000,m1500;c600';

/** Pages of the stand-in, by what is special about them. */
export const roomScenes = {
  list: `${list}?${base}&${talk}&unread=2`,
  room: `${first}?${base}&${talk}`,
  'room with links': `${first}?${base}&${talk}&links=1`,
  'room with names only': `${first}?${base}&${talk}&signs=name`,
  'room with a menu on own messages': `${first}?${base}&${talk}&signs=menu,name&own=0`,
  'room without own name': `${first}?${base}&${talk}&signs=name&own=0`,
  'room without titles of times': `${first}?${base}&${talk}&titles=0`,
  'room with the newest first': `${first}?${base}&${talk}&order=backward`,
  'room without list': `${first}?${base}&${talk}&list=0`,
  'room of three': `${first}?${base}&messages=c300,m290,o200,m100,o50`,
  'room with a quote': `${first}?${base}&messages=c300,m290,m280.reply,c20.reply`,
  'room with a marker': `${first}?${base}&${talk}&marker=xyzzy-marker`,
  proposal: `/nx/proposals/${proposals[0]?.id}?${base}&${talk}`,
  frame: `${first}?${base}&${talk}&embedded=1`,
};
export type RoomScene = keyof typeof roomScenes;
