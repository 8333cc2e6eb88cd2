/** When a feature may look at the page: all the time, or once, because the toolbar button was pressed. */
export type Occasion = 'watching' | 'asked';

/**
 * Something that Greenroom does on Upwork's pages. The function that `start` gives looks at the page and finds out by
 * itself where it is; it is called when the page is at rest, and again when something came that may concern lists.
 * Everything ends with `signal`.
 */
export type Feature = {
  id: string;
  start: (occasion: Occasion, signal: AbortSignal) => () => void;
};
