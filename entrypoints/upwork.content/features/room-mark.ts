import { ask } from '@/lib/messages/ask';
import { routeOf } from '@/lib/upwork/route';
import type { Feature } from '../feature';
import { partOf } from '../load-part';
import { markKind } from '../mark-kind';
import { showInterviews, type Telling } from '../show-interviews';

/** A small mark in the header of the open message room, where it is an interview's. */
export const roomMark: Feature = {
  id: 'room-mark',
  start: (occasion, signal) => {
    const reader = partOf(
      '/room-reader.js',
      () => globalThis.greenroomRoomReader,
      () => pass(),
      signal,
    );
    const pass = showInterviews<Telling>(
      {
        kind: markKind,
        *read() {
          yield;
          const url = new URL(location.href);
          if (routeOf(url) !== 'messages') return null;
          const reading = reader()?.readRooms(document, url, Date.now());
          const open = reading && reader()?.openRoomOf(document, url, reading);
          if (!reading) return null;
          return {
            ...reading,
            places: open ? [{ element: open.title, cell: open.title, key: open.key, gist: open.key }] : [],
          };
        },
        // The look itself is told by what learns who wrote when.
        tell: async (_page, news) => {
          const answer = await ask(
            'badges',
            news.map(({ key }) => key),
          );
          return answer.ok ? answer.value.map((badge) => badge && { badge, competition: null }) : null;
        },
      },
      occasion,
      signal,
    );
    return pass;
  },
};
