import { listenTo } from '@/lib/listen-to';

const restMs = 400;
const patienceMs = 5000;

/**
 * Settles when the page may be drawn into: loaded, and its elements at rest for 400 ms or at most 5 s after loading.
 * Vue deletes what it finds in its markup before it has hydrated. Never settles once `signal` has aborted.
 */
export async function hydrated(document: Document, signal: AbortSignal): Promise<void> {
  if (document.readyState !== 'complete') {
    const window = document.defaultView;
    await new Promise((done) => window && listenTo(window, 'load', done, { signal }));
  }
  await new Promise<void>((done) => {
    const finish = () => {
      observer.disconnect();
      clearTimeout(rest);
      clearTimeout(patience);
      if (!signal.aborted) done();
    };
    let rest = setTimeout(finish, restMs);
    const patience = setTimeout(finish, patienceMs);
    const observer = new MutationObserver(() => {
      clearTimeout(rest);
      rest = setTimeout(finish, restMs);
    });
    observer.observe(document, { subtree: true, childList: true });
    signal.addEventListener('abort', finish, { once: true });
  });
}
