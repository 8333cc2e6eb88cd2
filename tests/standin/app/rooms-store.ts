import { inject, reactive, type InjectionKey } from 'vue';
import type { Scenario } from '../scenario.ts';
import { newStory, olderStories, type Room, type RoomScenario, type Speaker } from '../rooms.ts';

/** What the server knew; the client begins with the same. `place` is the room that the address names. */
export type RoomsState = {
  scenario: Scenario;
  shown: RoomScenario;
  query: string;
  rooms: Room[];
  place: string | null;
};

/** Messages as they are drawn, and what can happen in them. */
export class RoomsStore {
  readonly scenario: Scenario;
  readonly shown: RoomScenario;
  readonly query: string;
  readonly rooms: Room[];
  /** The address changes first; then what its header shows, then its stories. */
  readonly drawn: { place: string | null; header: string | null; stories: string | null };
  isHydrated = false;
  private older = 0;
  private isLoading = false;

  constructor({ scenario, shown, query, rooms, place }: RoomsState) {
    this.scenario = scenario;
    this.shown = shown;
    this.query = query;
    this.rooms = reactive(rooms);
    this.drawn = reactive({ place, header: place, stories: place });
  }

  room(id: string | null): Room | undefined {
    return this.rooms.find((room) => room.id === id);
  }

  /** The address names another room now. */
  async open(id: string | null): Promise<void> {
    const { drawn, shown } = this;
    drawn.place = id;
    if (shown.lag > 0) await rest(shown.lag);
    if (drawn.place !== id) return; // gone on meanwhile
    drawn.header = id;
    if (shown.lag > 0) await rest(shown.lag);
    if (drawn.place !== id) return;
    drawn.stories = id;
    this.older = 0;
    const room = this.room(id);
    if (room) room.isUnread = false;
  }

  /** Somebody writes now, in any room. */
  write(speaker: Speaker, id = this.drawn.place, holds: string[] = []): void {
    const room = this.room(id);
    if (!room) return;
    const count = room.stories.length - this.older;
    room.stories.push(newStory(room, speaker, Date.now(), count, holds, this.shown.marker));
    room.isUnread = speaker === 'client' && id !== this.drawn.place;
    this.rooms.sort((a, b) => (b.stories.at(-1)?.at ?? 0) - (a.stories.at(-1)?.at ?? 0));
  }

  /** History that comes when one scrolls up, ten at a time. */
  async loadOlder(): Promise<void> {
    const room = this.room(this.drawn.stories);
    const count = Math.min(10, this.shown.history - this.older);
    if (!room || count <= 0 || this.isLoading) return;
    this.isLoading = true;
    await rest(this.scenario.delay);
    room.stories.unshift(...olderStories(room, this.older, count, this.shown).reverse());
    this.older += count;
    this.isLoading = false;
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

export const roomsKey: InjectionKey<RoomsStore> = Symbol('rooms');

export function useRooms(): RoomsStore {
  const store = inject(roomsKey);
  if (!store) throw new Error('no rooms were provided');
  return store;
}
