import { computed, defineComponent } from 'vue';
import { rowTimeOf } from '../drawn-stories.ts';
import { fullTimeOf } from '../times.ts';
import { useRooms } from './rooms-store.ts';

/** The rooms at the side, the newest first. Each row is one link. */
export const RoomList = defineComponent({
  setup: () => {
    const { rooms, drawn, scenario, shown, query } = useRooms();
    const rows = computed(() =>
      rooms.map((room) => {
        const last = room.stories.at(-1);
        return {
          ...room,
          path: `/ab/messages/rooms/${room.id}?${query}`,
          isSelected: drawn.place === room.id,
          time: last ? rowTimeOf(last.at, scenario.now) : '',
          fullTime: last && shown.titles ? fullTimeOf(last.at) : null,
          preview: (last?.speaker === 'me' ? 'You: ' : '') + (last?.text ?? ''),
        };
      }),
    );
    return { rows };
  },
  template: `
    <div class="rooms-panel"><h1 class="h4">Messages</h1><div class="rooms-panel__list-wrapper"><div
      class="rooms-panel-room-list"><RouterLink v-for="row in rows" :key="row.id" :to="row.path" class="room-list-item"
      :class="{ 'is-unread': row.isUnread, selected: row.isSelected }"><span class="room-avatar" aria-hidden="true"></span><div
      class="room-list-item-body"><div class="d-flex room-list-item-head"><div class="item-title">{{ row.client.name }}, {{
      row.client.company }}</div><span class="timestamp" :title="row.fullTime">{{ row.time }}</span></div><div
      class="item-subtitle">{{ row.title }}</div><div class="room-list-item-story">{{ row.preview }}</div></div></RouterLink></div></div></div>`,
});
