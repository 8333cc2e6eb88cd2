import { computed, defineComponent, type Component } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { sectionsOf, tabOf, type Tab } from '../sections.ts';

const tabs: { tab: Tab; name: string; path: string }[] = [
  { tab: 'active', name: 'Active', path: '/nx/proposals/' },
  { tab: 'referrals', name: 'Referrals', path: '/nx/proposals/referrals' },
  { tab: 'archived', name: 'Archived', path: '/nx/proposals/archived' },
];

/** The list as it was in 2026-03. Tabs change by the router: no reload. */
export function listPageWith(card: Component): Component {
  return defineComponent({
    components: { ListCard: card },
    setup: () => {
      const route = useRoute();
      const router = useRouter();
      const tab = computed(() => tabOf(route.path));
      return {
        tab,
        tabs,
        sections: computed(() => sectionsOf(tab.value)),
        open: (path: string) => void router.push({ path, query: route.query }),
      };
    },
    template: `
      <main class="proposals-list"><div class="page-head"><h1> My proposals </h1> <a href="/nx/my-stats/" target="_blank"
        data-ev-label="stats_and_trends_link" class="air3-link"> Stats and trends </a></div><div data-test="air3-tabs"
        data-ev-sublocation="!tabs" class="air3-tabs lists-tabs my-4x"><div role="tablist" class="air3-tab-list"><button
        v-for="{ tab: own, name, path } in tabs" :key="own" role="tab" type="button" :aria-selected="own === tab ? 'true' : null"
        :tabindex="own === tab ? null : -1" :aria-controls="own" data-ev-label="tabs_change" :data-ev-tab="own" :title="name"
        class="air3-tab-btn" :class="{ 'is-active': own === tab }" @click="open(path)"><span class="air3-tab-btn-text"><span
        class="air3-tab-btn-text-wrapper"><span>{{ name }}</span> <!----></span></span></button></div></div><div
        :class="tab + '-tab'" :key="tab"><ListCard v-for="section in sections" :key="section" :section="section" /><p
        v-if="sections.length === 0" class="text-light-on-inverse">You have no referrals yet.</p></div><div
        data-qa="additional-links" class="text-body-sm"><a href="/nx/search/jobs/" class="up-n-link"> Search for jobs </a> <span
        aria-hidden="true">|</span> <a href="/freelancers/settings/profile" class="up-n-link"> Manage your profile </a></div></main>`,
  });
}
