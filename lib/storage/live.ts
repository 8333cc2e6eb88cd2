import { liveQuery } from 'dexie';

/** Calls `next` now and after each change of what was read, until the returned function is called. */
type Live<Value> = (next: (value: Value) => void, failed: (error: unknown) => void) => () => void;

/** What depends on the clock is read again besides, after so many ms. */
const renewalMs = 30_000;

/** For our own pages: `query` (of `read.ts`), read again after each change and, because of the clock, twice a minute. */
export function live<Value>(query: () => Promise<Value>): Live<Value> {
  return (next, failed) => {
    let subscription = liveQuery(query).subscribe(next, failed);
    const timer = setInterval(() => {
      subscription.unsubscribe();
      subscription = liveQuery(query).subscribe(next, failed);
    }, renewalMs);
    return () => {
      clearInterval(timer);
      subscription.unsubscribe();
    };
  };
}
