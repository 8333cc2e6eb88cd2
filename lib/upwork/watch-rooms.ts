import { listenTo } from '@/lib/listen-to';
import { roomFrames } from './room-frames';
import { roomParts, textInRooms } from './room-hooks';
import { watchPage } from './watch-page';

/**
 * `watchPage` for Messages and for the page of a proposal: passes when stories, rows of the room list or texts in them
 * come, also in the frame of a room, whichever document it loads.
 */
export function watchRooms(document: Document, pass: () => void, signal: AbortSignal): void {
  const watch = watchPage(document, pass, signal, roomParts, textInRooms);
  const watched = new WeakSet<Document>();
  const watchFrames = () => {
    for (const { document: inner } of roomFrames(document)) {
      if (!inner || watched.has(inner)) continue;
      watched.add(inner);
      watch(inner);
    }
  };
  watchFrames();
  // It does not bubble, but passes here on its way down.
  listenTo(document, 'load', watchFrames, { capture: true, signal });
}
