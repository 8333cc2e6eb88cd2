import type { Router } from 'vue-router';
import { roomIdOf, type Speaker } from '../rooms.ts';
import type { RoomsStore } from './rooms-store.ts';

/** What tests may do to Messages and to a proposal's page from the page's own world, as `window.standin`. */
export type RoomsStandin = ReturnType<typeof roomsHook>;

export function roomsHook(store: RoomsStore, router: Router) {
  return {
    isHydrated: () => store.isHydrated,
    /** The rooms of the list, in its order. */
    roomIds: () => store.rooms.map(({ id }) => id),
    /** Somebody writes, now: in the room of the address, if no other is named. `holds`: as in `messages`. */
    write: (speaker: Speaker, roomId?: string, holds: string[] = []) => store.write(speaker, roomId, holds),
    /** As a click on its row does. */
    openRoom: (roomId: string) => void router.push(`/ab/messages/rooms/${roomId}?${store.query}`),
    /** What scrolling up does. */
    loadOlder: () => void store.loadOlder(),
    /** On a proposal's page: the client answers for the first time, and the room appears. */
    answer: () => {
      store.drawn.place = store.rooms[0]?.id ?? null;
    },
    /** On a proposal's page: the frame shows the room of another proposal. */
    showRoomOf: (proposalId: string) => {
      const frame = document.querySelector('iframe');
      if (frame) frame.src = `/ab/messages/rooms/${roomIdOf(proposalId)}?embedded=1&${store.query}`;
    },
    setTheme: (theme: 'light' | 'dark') => {
      document.documentElement.setAttribute('theme', theme === 'dark' ? 'dark' : 'air-3-0');
    },
  };
}
