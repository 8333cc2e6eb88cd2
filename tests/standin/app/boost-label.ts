import { computed, defineComponent, type PropType } from 'vue';
import type { Boost } from '../scenario.ts';
import { Icon } from './icon.ts';
import { Popper } from './popper.ts';

const labels = { none: '', boosted: 'Boosted', outbid: 'Boost outbid', placebo: 'Not boosted' };
const classes = { none: '', boosted: 'in-the-money', outbid: 'outbid', placebo: 'in-the-money placebo' };

/** Stands before the title link. For a placebo auction it holds a link itself, so the title is not the first one. */
export const BoostLabel = defineComponent({
  components: { Icon, Popper },
  props: { boost: { type: String as PropType<Boost>, required: true }, id: { type: Number, required: true } },
  setup: (props) => ({ label: computed(() => labels[props.boost]), classes: computed(() => classes[props.boost]) }),
  template: `
    <div class="sponsored-proposal-badge air-v3 active m-0 p-0 d-flex flex-row" :class="classes"><Popper :id="id"
      text="Boosted proposals stand in front of others while the auction lasts."
      :help-link="boost === 'outbid' ? 'https://support.upwork.com/hc/en-us/articles/1' : null"><div
      class="d-inline-flex flex-row air3-popper-trigger" :aria-describedby="'popper_' + id" tabindex="0" role="button"><Icon
      name="bolt" /> <span class="label text-caption flex-1 m-0 p-0">{{ label }} <a v-if="boost === 'placebo'"
      href="https://support.upwork.com/hc/en-us/articles/2" target="_blank"
      data-ev-label="jpn_sponsored_proposal_badge_learn_more_link" class="up-n-link">Learn more</a></span></div></Popper></div>`,
});
