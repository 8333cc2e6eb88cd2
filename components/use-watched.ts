import { useEffect, useState } from 'preact/hooks';

/** Calls `next` now and after each change, until the returned function is called. */
export type Watch<Value> = (next: (value: Value) => void, failed: (error: unknown) => void) => () => void;

export type Watched<Value> =
  { state: 'waiting' } | { state: 'failed'; detail: string } | { state: 'ready'; value: Value };

/** The newest value of something that is watched. Another `watch` begins with waiting: keep it the same while it is. */
export function useWatched<Value>(watch: Watch<Value>): Watched<Value> {
  const [watched, setWatched] = useState<{ watch: Watch<Value>; is: Watched<Value> }>({
    watch,
    is: { state: 'waiting' },
  });
  useEffect(
    () =>
      watch(
        (value) => setWatched({ watch, is: { state: 'ready', value } }),
        (error) => setWatched({ watch, is: { state: 'failed', detail: String(error).slice(0, 200) } }),
      ),
    [watch],
  );
  return watched.watch === watch ? watched.is : { state: 'waiting' };
}
