import { defineUnlistedScript } from '#imports';
import { openRoomOf, readRooms } from '@/lib/upwork/read-rooms';
import { watchRooms } from '@/lib/upwork/watch-rooms';

const reader = { openRoomOf, readRooms, watchRooms };

declare global {
  /** In the world of Greenroom's own script only; the page does not see it. */
  var greenroomRoomReader: typeof reader | undefined;
}

/** Reads message rooms. Loaded into Upwork's page when it is Messages or a proposal's. */
export default defineUnlistedScript(() => {
  globalThis.greenroomRoomReader = reader;
});
