import { computed, defineComponent } from 'vue';
import { me } from '../people.ts';
import { drawn as drawStories } from '../drawn-stories.ts';
import { useRooms } from './rooms-store.ts';
import { StoryItem } from './story.ts';

/** An open room: header, stories with the newest at the bottom, and where one writes. */
export const UpDRoom = defineComponent({
  components: { StoryItem },
  setup: () => {
    const store = useRooms();
    const { scenario, shown, drawn } = store;
    const stories = computed(() => {
      const room = store.room(drawn.stories);
      const all = room ? drawStories(room, scenario.now, shown.titles > 0) : [];
      return shown.order === 'backward' ? all.toReversed() : all;
    });
    /** The container is turned around, so its top is a negative way from its end. */
    const loadAtTop = ({ target }: Event) => {
      const { scrollTop, scrollHeight, clientHeight } = target as HTMLElement;
      if (scrollHeight - clientHeight + scrollTop < 50) void store.loadOlder();
    };
    return {
      loadAtTop,
      isBackward: shown.order === 'backward',
      stories,
      room: computed(() => store.room(drawn.header)),
      shown,
      signs: shown.signs.split(','),
      me,
    };
  },
  template: `
    <section v-if="room" class="up-d-room"><header v-if="shown.embedded" class="top-room-content"><div
      class="room-title-wrapper ellipsis"><h4>{{ room.client.name }}, {{ room.client.company }}</h4></div><div
      class="room-subtitle-container">{{ room.title }}</div></header><header v-else class="up-d-room-header"><span
      id="room-header-avatar" class="room-avatar" :data-user-id="signs.includes('id') ? room.client.userId : null"></span><div
      class="room-header-body"><h2 data-test="room-title" class="room-title">{{ room.client.name }}, {{ room.client.company }}</h2><p
      data-test="room-subtitle" class="room-subtitle">{{ room.title }}</p></div><div v-if="shown.links"
      class="up-d-room-header-actions"><a :href="'/nx/proposals/' + room.proposalId">View proposal</a> <a
      :href="'/jobs/~02' + room.jobId">View job posting</a></div></header><div id="story-viewport"
      class="story-viewport" tabindex="0" @scroll="loadAtTop"><div class="story-list" :class="shown.order"><template v-for="story in stories"
      :key="story.id"><div v-if="story.day && !isBackward" class="story-day-header">{{ story.day }}</div><StoryItem :story="story"
      :has-ids="signs.includes('id')" :has-menu="signs.includes('menu')" /><div v-if="story.day && isBackward"
      class="story-day-header">{{ story.day }}</div></template></div></div><div
      class="composer up-d-composer d-flex"><span class="story-avatar" :data-user-id="signs.includes('id') ? me.userId : null"></span><div
      class="tiptap ProseMirror" role="textbox" aria-label="Message">Write a message</div></div></section>`,
});
