import { computed, defineComponent } from 'vue';
import { useRooms } from './rooms-store.ts';

/** One proposal. Its room is there once the client has answered, in a frame that is a page of its own. */
export const ProposalPage = defineComponent({
  setup: () => {
    const { rooms, drawn, query } = useRooms();
    const room = computed(() => rooms.find(({ id }) => id === drawn.place));
    return {
      proposal: rooms[0],
      room,
      source: computed(() => `/ab/messages/rooms/${room.value?.id}?embedded=1&${query}`),
    };
  },
  template: `
    <main class="proposal-page fe-job-details"><h1>Proposal details</h1><section class="air3-card-section"><h3>{{ proposal?.title ??
      'A job' }}</h3><a v-if="proposal" :href="'/jobs/~02' + proposal.jobId" data-test="open-original-posting"
      class="up-n-link">View job posting</a></section><section class="fe-proposal-job-terms"><h2>Cover letter</h2><p
      class="text-pre-line">I have built such things before, and would begin with a list of questions.</p></section><section
      v-if="room" class="up-dash-proposal-room"><h2>Messages</h2><iframe :src="source" title="Messages"></iframe></section></main>`,
});
