import { defineComponent, type PropType } from 'vue';
import type { DrawnStory } from '../drawn-stories.ts';

/** A message or a system line. Without an author it goes on with the one above it. */
export const StoryItem = defineComponent({
  props: {
    story: { type: Object as PropType<DrawnStory>, required: true },
    hasIds: { type: Boolean, required: true },
    hasMenu: { type: Boolean, required: true },
  },
  template: `
    <div :id="story.id" data-test="story-container" class="up-d-story-item" :class="{ 'with-header': story.author }"><div
      v-if="story.speaker === 'system'" class="system-story"><p>The contract was changed. <a
      href="/nx/wm/workroom/41234567">View contract</a></p></div><template v-else><div v-if="story.author"
      data-test="story-header" class="story-header d-flex"><span class="story-avatar" :data-user-id="hasIds ?
      story.author.userId : null" aria-hidden="true"></span><span class="user-name">{{ story.author.name }}</span><span
      class="story-timestamp" :title="story.title">{{ story.clock }}</span></div><div v-if="story.quotes"
      class="reply-wrapper"><span class="user-name">{{ story.quotes.name }}</span><p>A line from above.</p></div><div
      data-test="story-message" class="story-body"><p v-if="!story.holds.includes('file')">{{ story.text }}</p><span
      class="end-of-message"></span></div><button v-if="hasMenu && story.speaker === 'me'" type="button"
      aria-label="Edit message" class="story-menu">…</button></template></div>`,
});
