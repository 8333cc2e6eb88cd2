import { useEffect, useState } from 'preact/hooks';

/** The time by `clock` (ms since 1970), renewed twice a minute. */
export function useNow(clock: () => number): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), 30_000);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
