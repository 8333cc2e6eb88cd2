import { useState } from 'preact/hooks';
import type { Services } from '../services';
import { wishFrom, type Wish } from './wish';

/** What the user wants to see, as it was left on this device. */
export function useWish({ load, save }: Services['wishes']): [wish: Wish, change: (change: Partial<Wish>) => void] {
  const [wish, setWish] = useState(() => wishFrom(load()));
  const change = (change: Partial<Wish>) => {
    const changed = { ...wish, ...change };
    setWish(changed);
    save(JSON.stringify(changed));
  };
  return [wish, change];
}
