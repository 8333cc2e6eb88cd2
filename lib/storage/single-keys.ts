const name = 'single-keys';

/** Whether single keys do something on Greenroom's own pages, the same on all of them; on until the user turns it off. */
export const singleKeys = {
  load: (): boolean => localStorage.getItem(name) !== 'off',
  save: (on: boolean): void => localStorage.setItem(name, on ? 'on' : 'off'),
};
