import type { InterviewSummary } from '@/lib/interview/view-schema';
import type { FromSummariesWorker } from './summaries-worker';
import { withNews } from './summary-news';

type Watch<Value> = (next: (value: Value) => void, failed: (error: unknown) => void) => () => void;
type Watcher = { next: (summaries: InterviewSummary[]) => void; failed: (error: unknown) => void };

/** Begins to read beside the page, and calls `hear` with what is found. */
export type StartWorker = (hear: (message: FromSummariesWorker) => void) => void;

export const startSummariesWorker: StartWorker = (hear) => {
  const worker = new Worker(new URL('./summaries-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<FromSummariesWorker>) => hear(data);
  worker.onerror = ({ message }) => hear({ failed: message });
};

/**
 * All interviews as lists show them, now and after each change; those that changed last come first, and those that did not
 * change are the very same objects as before. Begins with `start` when somebody first asks and goes on from then: whoever
 * comes back is shown at once what there is.
 */
export function watchSummaries(start: StartWorker): Watch<InterviewSummary[]> {
  const watchers = new Set<Watcher>();
  let hasStarted = false;
  let summaries: InterviewSummary[] | null = null;

  function hear(news: FromSummariesWorker): void {
    if ('failed' in news) {
      watchers.forEach(({ failed }) => failed(news.failed));
      return;
    }
    if (summaries && news.changed.length + news.gone.length === 0) return;
    const current = (summaries = withNews(summaries ?? [], news));
    watchers.forEach(({ next }) => next(current));
  }

  return (next, failed) => {
    const watcher = { next, failed };
    watchers.add(watcher);
    if (!hasStarted) start(hear);
    hasStarted = true;
    if (summaries) next(summaries);
    return () => watchers.delete(watcher);
  };
}
