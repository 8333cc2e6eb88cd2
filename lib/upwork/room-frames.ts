import type { Key } from '@/lib/interview/sighting-schema';
import { keyOfHref, kindOf } from './keys';
import { only, roomHooks } from './room-hooks';

/** A frame that shows a room within another page. */
export type RoomFrame = {
  /** The room that its address names; `null` where it names none, or `src` and what it shows differ. */
  key: Key | null;
  /** `null` while it is empty, and where it is of another origin. */
  document: Document | null;
};

/** The frames of `document` that show a room, by Upwork's mark or by their address. */
export function roomFrames(document: Document): RoomFrame[] {
  const frames = [...document.getElementsByTagName('iframe')].slice(0, 20).map((frame) => {
    const [inner, place] = openedIn(frame);
    const keys = [frame.getAttribute('src') ?? '', place].map(roomIn).filter((key) => key !== null);
    return { isRoom: frame.matches(roomHooks.frame) || keys.length > 0, key: only(keys), document: inner };
  });
  return frames.filter(({ isRoom }) => isRoom).map(({ key, document: inner }) => ({ key, document: inner }));
}

function openedIn(frame: HTMLIFrameElement): [Document | null, place: string] {
  try {
    const inner = frame.contentDocument;
    return inner?.querySelector('body *') ? [inner, inner.location.pathname] : [null, ''];
  } catch {
    return [null, '']; // of another origin
  }
}

function roomIn(address: string): Key | null {
  const key = keyOfHref(address);
  return key && kindOf(key) === 'room' ? key : null;
}
