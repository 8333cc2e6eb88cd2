import { useEffect, useState } from 'preact/hooks';
import type { Watch } from './services';

export type Watched<Value> =
  { state: 'waiting' } | { state: 'failed'; detail: string } | { state: 'ready'; value: Value };

/** The newest value of something that is watched. */
export function useWatched<Value>(watch: Watch<Value>): Watched<Value> {
  const [watched, setWatched] = useState<Watched<Value>>({ state: 'waiting' });
  useEffect(
    () =>
      watch(
        (value) => setWatched({ state: 'ready', value }),
        (error) => setWatched({ state: 'failed', detail: String(error).slice(0, 200) }),
      ),
    [watch],
  );
  return watched;
}
