import { defineComponent, watch } from 'vue';
import { useRoute } from 'vue-router';
import { RoomList } from './room-list.ts';
import { UpDRoom } from './room.ts';
import { useRooms } from './rooms-store.ts';

/** Messages: the list and the room that the address names. Rooms change by the router, without a reload. */
export const MessagesPage = defineComponent({
  components: { RoomList, UpDRoom },
  setup: () => {
    const store = useRooms();
    const route = useRoute();
    watch(
      () => route.params['room'],
      (room) => void store.open(typeof room === 'string' && room ? room : null),
    );
    return { shown: store.shown };
  },
  template: `
    <main class="messages-page" :class="{ 'in-frame': shown.embedded }"><div class="desktop-room-layout sidebar-layout"><RoomList v-if="shown.list && !shown.embedded"
      /><UpDRoom /></div></main>`,
});
