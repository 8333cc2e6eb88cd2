import { defineComponent, h } from 'vue';

const paths = {
  help: 'M12 3a9 9 0 100 18 9 9 0 000-18zM9.5 9.5a2.5 2.5 0 114 2c-.9.6-1.5 1.2-1.5 2.2M12 16.6v.2',
  bolt: 'M13 3L5.5 13.5H11L10 21l8-11h-5.8z',
  left: 'M14.5 6L9 12l5.5 6',
  right: 'M9.5 6L15 12l-5.5 6',
  up: 'M6 15l6-6 6 6',
  check: 'M12 3a9 9 0 100 18 9 9 0 000-18zM8 12.3l2.8 2.8L16.2 9',
  close: 'M5 5l14 14M19 5L5 19',
} as const;

export const Icon = defineComponent({
  props: { name: { type: String as () => keyof typeof paths, required: true }, size: { type: String, default: 'sm' } },
  setup: (props) => () =>
    h('div', { class: ['air3-icon', props.size] }, [
      h('svg', { xmlns: 'http://www.w3.org/2000/svg', fill: 'none', 'aria-hidden': 'true', viewBox: '0 0 24 24' }, [
        h('path', {
          'vector-effect': 'non-scaling-stroke',
          stroke: 'currentColor',
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
          'stroke-width': '1.5',
          d: paths[props.name],
        }),
      ]),
    ]),
});
