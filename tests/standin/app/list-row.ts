import { computed, defineComponent, type PropType } from 'vue';
import type { Row } from '../scenario.ts';
import type { SectionName } from '../sections.ts';
import { BoostLabel } from './boost-label.ts';
import { Icon } from './icon.ts';

/** Upwork's words for analytics; they mislead: rows of invitations say "interviews" (UPWORK 1). */
const sublocations: Record<SectionName, string> = {
  offers: 'offers',
  invitations: 'interviews',
  active: 'active_candidacies',
  submitted: 'submitted_proposals',
  archived: 'archived_proposals',
};

export const ListRow = defineComponent({
  components: { BoostLabel, Icon },
  props: {
    row: { type: Object as PropType<Row>, required: true },
    index: { type: Number, required: true },
    section: { type: String as PropType<SectionName>, required: true },
    popperId: { type: Number, required: true },
  },
  setup: (props) => ({
    sublocation: sublocations[props.section],
    label: props.section === 'invitations' ? 'interview_title' : 'proposal_title',
    began: props.section === 'submitted' || props.section === 'archived' ? 'Initiated' : 'Received',
    padded: computed(() => `\n          ${props.row.title}\n        `),
    spoken: computed(() => props.row.title + (props.row.boost === 'none' ? '' : ' Boosted')),
  }),
  template: `
    <tr :data-qa="'item' + index" :data-ev-sublocation="sublocation" :data-ev-label="label" class="details-row"><td
      data-cy="time-slot" class="time-slot py-4x"><div class="cell-content-wrapper text-body-sm"><div> {{ began }} <span
      class="nowrap"> {{ row.day }} </span></div> <small><span class="text-light-on-inverse">{{ row.ago }}</span></small></div></td> <td
      data-cy="job-info" class="job-info"><div class="cell-content-wrapper"><BoostLabel v-if="row.boost !== 'none'"
      :id="popperId" :boost="row.boost" /> <a :href="row.href" :aria-label="spoken" data-ev-label="jpn_list_details_link"
      class="up-n-link">{{ padded }}</a> <!----></div></td> <td v-if="row.client" data-cy="fta-slot" class="fta-slot"><div
      class="cell-content-wrapper"><div class="fe-free-to-apply air3-badge air3-badge-feature"> Free to apply </div></div></td> <td
      v-if="row.client" data-cy="client-info-slot" class="client-info-slot"><div class="cell-content-wrapper"><div
      class="fe-client-info-short text-body-sm"><div><strong>About the client</strong></div> <div
      class="statistics text-light-on-inverse d-flex align-items-center"><div class="no-wrap mr-4x">{{ row.client.spent }}</div> <div
      class="no-wrap mr-4x">{{ row.client.hires }} hires</div> <div class="payment-method-verified d-flex align-items-center"><Icon
      name="check" /> <span class="no-wrap"> Payment verified </span></div></div></div></div></td> <td
      data-cy="ai-interview-slot" class="ai-interview-slot"></td> <td data-qa="reason-slot" class="reason-slot"
      :class="{ 'd-none': !row.reason }"><div class="cell-content-wrapper mr-2x">{{ row.reason }}</div></td> <td
      v-if="!row.client" data-cy="default-slot" class="default-slot"><div class="cell-content-wrapper"><div
      class="width-max-content"><span class="text-body-sm text-light-on-inverse no-wrap"> {{ row.profile }} </span></div></div></td> <td
      data-cy="proposal-views-slot" class="proposal-views-slot d-none"><div class="cell-content-wrapper"></div></td></tr>`,
});
