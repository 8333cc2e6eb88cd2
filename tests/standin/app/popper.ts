import { defineComponent } from 'vue';
import { Icon } from './icon.ts';

/** A trigger and its hidden box, which lies in the row or heading that it explains and may hold a link. */
export const Popper = defineComponent({
  components: { Icon },
  props: {
    id: { type: Number, required: true },
    kind: { type: String, default: 'tooltip' },
    text: { type: String, required: true },
    helpLink: { type: String, default: null },
  },
  template: `
    <span theme="air-3-0" data-ev-sublocation="!popper" :data-qa="kind === 'popover' ? 'popover' : null">
      <span><slot /></span> <span :id="'popper_' + id" theme="air-3-0" data-test="popper" data-show=""
        class="air3-popper" :class="'air3-' + kind" style="display: none;"><div class="size-md air3-popper-container"><div
        class="air3-popper-wrapper"><div class="air3-popper-inner"><button v-if="kind === 'popover'" type="button"
        data-test="popper-close-btn" class="air3-popper-close"><span class="sr-only">Close the tooltip</span> <Icon
        name="close" size="md" /></button> <div class="air3-popper-content"><div>{{ text }} <a v-if="helpLink"
        :href="helpLink" target="_blank" class="up-n-link">Learn more</a></div></div> <div data-popper-arrow=""
        class="air3-popper-arrow"></div></div></div></div></span>
    </span>`,
});
