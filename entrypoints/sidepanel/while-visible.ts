import type { Watch } from '@/components/use-watched';

/** The same, but `null` while nobody can see the page. */
export function whileVisible<Value>(watch: Watch<Value>): Watch<Value | null> {
  return (next, failed) => {
    let latest: Value | null = null;
    const tell = () => next(document.hidden ? null : latest);
    const stop = watch((value) => {
      latest = value;
      tell();
    }, failed);
    document.addEventListener('visibilitychange', tell);
    return () => {
      document.removeEventListener('visibilitychange', tell);
      stop();
    };
  };
}
