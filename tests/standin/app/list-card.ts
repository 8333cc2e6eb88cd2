import { computed, defineComponent, onMounted, type PropType } from 'vue';
import { sections, type SectionName } from '../sections.ts';
import { Icon } from './icon.ts';
import { ListRow } from './list-row.ts';
import { Paginator } from './paginator.ts';
import { Popper } from './popper.ts';
import { useStore } from './store.ts';

const headings: Record<SectionName, string> = {
  offers: 'Offers',
  invitations: 'Invitations to interview',
  active: 'Active proposals',
  submitted: 'Submitted proposals',
  archived: 'Archived proposals',
};
const cards: Record<SectionName, string> = {
  offers: 'card-offers',
  invitations: 'card-invitations',
  active: 'card-active-proposals',
  submitted: 'card-submitted-proposals',
  archived: 'card-archived-proposals',
};
const helps: Record<SectionName, string> = {
  offers: 'Clients have made you these offers.',
  invitations: 'Clients have asked you to apply for these jobs.',
  active: 'You and a client are talking about these.',
  submitted: 'You have sent these, and nobody has answered yet.',
  archived: 'These are over.',
};

/** One section of the list: a card with a table. Hidden while its rows are on their way. */
export const ListCard = defineComponent({
  components: { Icon, ListRow, Paginator, Popper },
  props: { section: { type: String as PropType<SectionName>, required: true } },
  setup: ({ section }) => {
    const store = useStore();
    const list = store.lists[section];
    onMounted(() => store.take(section));
    return {
      list,
      heading: headings[section],
      card: cards[section],
      help: helps[section],
      firstPopper: sections.indexOf(section) * 1000 + 1,
      pages: computed(() => Math.ceil(list.count / store.scenario.size)),
      flip: (page: number) => void store.flip(section, page),
    };
  },
  template: `
    <div :class="section + '-card-view'"><div v-if="!list.rows" class="air3-card air3-card-outline py-0 my-6x"><div
      v-for="line in 3" :key="line" class="air3-skeleton-shape my-6x"></div></div><div v-else :data-qa="card"
      class="air3-card air3-card-outline my-6x py-0 mt-0 fe-no-shadow m-0-bottom-xs"><header
      class="d-flex justify-space-between py-6x" :class="{ 'no-items': list.count === 0 }"><div
      class="header-caption d-flex flex-1 align-items-center"><h2 class="mb-0 h4"> {{ heading }} <span class="d-none">with</span> <span
      data-qa="count" class="no-wrap">&nbsp;({{ list.count }})</span> <span class="d-none">proposals</span></h2> <Popper
      :id="firstPopper" kind="popover" :text="help"><div class="help-btn ml-3x air3-popper-trigger"
      :aria-label="'More info on ' + heading.toLowerCase()" aria-expanded="false" tabindex="0" role="button"><Icon
      name="help" /></div></Popper></div> <div class="d-flex flex-0 align-items-center"><button v-if="list.count > 0" type="button"
      data-ev-label="jpn_list_collapse_expand_section_btn" aria-label="Collapse" class="header-collapse-button air3-btn"><Icon
      name="up" size="md" /></button></div></header> <section v-if="list.count > 0" class="fe-hide-last-border"><table
      class="list-wrapped-as-table up-proposals-list__block" :class="{ 'is-flipping': list.isFlipping }"><tbody
      :key="list.generation"><ListRow v-for="(row, index) in list.rows" :key="index" :row="row" :index="index"
      :section="section" :popper-id="firstPopper + 1 + index" /></tbody></table></section> <footer v-if="pages > 1"><Paginator
      :page="list.page" :pages="pages" @flip="flip" /></footer></div></div>`,
});
