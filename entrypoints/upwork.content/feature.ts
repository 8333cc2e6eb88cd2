/** When a feature may look at the page: all the time, or once, because the toolbar button was pressed. */
export type Occasion = 'watching' | 'asked';

/** Something that Greenroom does on Upwork's pages. It looks by itself at where it is, and ends with `signal`. */
export type Feature = {
  id: string;
  start: (occasion: Occasion, signal: AbortSignal) => void;
};
