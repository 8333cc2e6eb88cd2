import { useState } from 'preact/hooks';

/** Whether single keys do something wherever the focus is, kept on this device. */
export type SingleKeys = { load: () => boolean; save: (on: boolean) => void };

/** On, unless the user has turned it off: who speaks to the computer, or types with a stick, may not want them. */
export function useSingleKeys({ load, save }: SingleKeys): [on: boolean, set: (on: boolean) => void] {
  const [on, setOn] = useState(load);
  const set = (on: boolean) => {
    setOn(on);
    save(on);
  };
  return [on, set];
}
