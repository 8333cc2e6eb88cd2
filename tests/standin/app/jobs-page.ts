import { computed, defineComponent, onMounted, type PropType } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { sectionsOf, tabOf, type SectionName } from '../sections.ts';
import { useStore } from './store.ts';

const headings: Record<SectionName, string> = {
  offers: 'Offers',
  invitations: 'Invitations',
  active: 'Interviewing',
  submitted: 'Submitted',
  archived: 'Archived',
};

const JobsSection = defineComponent({
  props: { section: { type: String as PropType<SectionName>, required: true } },
  setup: ({ section }) => {
    const store = useStore();
    const list = store.lists[section];
    onMounted(() => store.take(section));
    const heading = (section === 'active' && store.scenario.heading) || headings[section];
    return { list, heading, loadMore: () => void store.loadMore(section) };
  },
  template: `
    <section class="jobs-section"><h2 class="jobs-heading">{{ heading }} <span class="jobs-count">{{ list.count }}</span></h2><p
      v-if="list.count === 0" class="text-light-on-inverse">Nothing here at the moment.</p><div v-else-if="!list.rows"
      class="air3-skeleton-shape"></div><div v-else :key="list.generation" class="jobs-cards"><article v-for="row in list.rows"
      :key="row.id" class="jobs-card"><div class="jobs-card-head"><h3><a :href="row.href">{{ row.title }}</a></h3><span
      class="jobs-card-time">{{ row.ago }}</span></div><p class="jobs-card-facts text-light-on-inverse"><span>{{ row.day }}</span><span>{{ row.profile }}</span><span
      v-if="row.client">{{ row.client.spent }}</span><span v-if="row.boost === 'boosted'">Boosted</span><span v-if="row.reason">{{ row.reason }}</span></p></article></div><button
      v-if="list.rows && list.rows.length < list.count" type="button" class="jobs-more" @click="loadMore">Show more</button></section>`,
});

/** What many still see or call it: a tab "Jobs" with a section "Interviewing"; cards, and none of the list's hooks. */
export const JobsPage = defineComponent({
  components: { JobsSection },
  setup: () => {
    const route = useRoute();
    const router = useRouter();
    const tab = computed(() => tabOf(route.path));
    return {
      tab,
      sections: computed(() => sectionsOf(tab.value)),
      open: (path: string) => void router.push({ path, query: route.query }),
    };
  },
  template: `
    <main class="jobs-page"><h1>My work</h1><div role="tablist" class="air3-tab-list"><button role="tab" type="button"
      class="air3-tab-btn" :class="{ 'is-active': tab === 'active' }" :aria-selected="tab === 'active'"
      @click="open('/nx/proposals/')">Jobs</button><button role="tab" type="button" class="air3-tab-btn"
      :class="{ 'is-active': tab === 'archived' }" :aria-selected="tab === 'archived'"
      @click="open('/nx/proposals/archived')">Closed</button></div><div :key="tab"><JobsSection v-for="section in sections"
      :key="section" :section="section" /></div></main>`,
});
