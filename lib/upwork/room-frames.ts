import type { Key } from '@/lib/interview/sighting-schema';
import { keyOfHref, kindOf } from './keys';
import { only } from './only';
import * as hook from './room-hooks';

/** A frame that shows a room within another page. */
export type RoomFrame = {
  /** The room that its address names; `null` where it names none, or what it shows now is another. */
  key: Key | null;
  /** `null` while it is empty, and where it is of another origin. */
  document: Document | null;
};

/** The frames of `page` that show a room, by Upwork's mark or by their address. */
export function roomFrames(page: Document): RoomFrame[] {
  return [...page.getElementsByTagName('iframe')].flatMap((frame) => {
    const document = documentIn(frame);
    const places = [frame.getAttribute('src') ?? '', document?.location.pathname ?? ''];
    const rooms = places.flatMap((place) => keyOfHref(place) ?? []).filter((key) => kindOf(key) === 'room');
    return rooms.length > 0 || frame.matches(hook.roomFrame) ? [{ key: only(rooms), document }] : [];
  });
}

function documentIn(frame: HTMLIFrameElement): Document | null {
  try {
    const document = frame.contentDocument;
    return document?.querySelector('body *') ? document : null;
  } catch {
    return null; // of another origin
  }
}
