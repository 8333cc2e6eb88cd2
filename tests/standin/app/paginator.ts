import { computed, defineComponent } from 'vue';
import { Icon } from './icon.ts';

/** First, last, and those around the current page; `null` stands for an ellipsis. */
function numbersAround(page: number, pages: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const numbers = [...new Set(near)].sort((a, b) => a - b);
  return numbers.flatMap((number, index) =>
    index > 0 && number - (numbers[index - 1] ?? 0) > 1 ? [null, number] : [number],
  );
}

export const Paginator = defineComponent({
  components: { Icon },
  props: { page: { type: Number, required: true }, pages: { type: Number, required: true } },
  emits: ['flip'],
  setup: (props) => ({ numbers: computed(() => numbersAround(props.page, props.pages)) }),
  template: `
    <div class="full-width-pagination p-2x"><div data-ev-sublocation="!pagination" :data-ev-current_page_index="page"
      :data-ev-max_page_count="pages"><nav role="navigation" aria-label="Pagination"><ul data-test="pagination"
      class="air3-pagination"><li class="air3-pagination-item"><button type="button" :disabled="page === 1"
      data-ev-label="pagination_prev_page" data-test="prev-page" aria-label="Previous page"
      class="air3-btn air3-btn-circle air3-pagination-btn-control" @click="$emit('flip', page - 1)"><Icon name="left"
      size="md" /></button></li><template v-for="(number, index) in numbers" :key="index"><li v-if="number === null"
      aria-hidden="true" data-test="pagination-ellipsis" class="air3-pagination-ellipsis"> ... </li><li v-else
      data-test="pagination-nr" class="air3-pagination-nr"><button data-test="pagination-item" type="button"
      data-ev-label="pagination_goto_page" :data-ev-page_index="number" class="air3-pagination-nr-btn"
      :class="{ 'is-active': number === page }" :aria-current="number === page ? 'true' : null"
      @click="$emit('flip', number)"><span><span class="sr-only">{{ number === page ? 'Current page' : 'go to page' }}</span> <span>{{ number }}</span></span></button></li></template><li
      class="air3-pagination-item"><button type="button" :disabled="page === pages" data-ev-label="pagination_next_page"
      :data-ev-page_index="page + 1" data-test="next-page" aria-label="Next page"
      class="air3-btn air3-btn-circle air3-pagination-btn-control" @click="$emit('flip', page + 1)"><Icon name="right"
      size="md" /></button></li></ul></nav></div></div>`,
});
