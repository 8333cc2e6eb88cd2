import type { InterviewSummary } from '@/lib/interview/view-schema';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import type { FromSummariesWorker, ToSummariesWorker } from './summaries-worker';
import { withNews } from './summary-news';

type Watch<Value> = (next: (value: Value) => void, failed: (error: unknown) => void) => () => void;
type Watcher = { next: (summaries: InterviewSummary[]) => void; failed: (error: unknown) => void };

/** What runs beside the page. */
export type SummariesWorker = {
  tell: (message: ToSummariesWorker) => void;
  listen: (hear: (message: FromSummariesWorker) => void) => void;
};

export function startSummariesWorker(): SummariesWorker {
  const worker = new Worker(new URL('./summaries-worker.ts', import.meta.url), { type: 'module' });
  return {
    tell: (message) => worker.postMessage(message),
    listen: (hear) => {
      worker.onmessage = ({ data }: MessageEvent<FromSummariesWorker>) => hear(data);
      worker.onerror = ({ message }) => hear({ failed: message });
    },
  };
}

/**
 * All interviews as lists show them, now and after each change; those that changed last come first, and those that did not
 * change are the very same objects as before. Begins with `start` when somebody first asks and goes on from then: whoever
 * comes back is shown at once what there is. `rules` gives the settings by which clocks are read, `null` while nobody looks.
 */
export function watchSummaries(
  start: () => SummariesWorker,
  rules: Watch<NudgeSettings | null>,
): Watch<InterviewSummary[]> {
  const watchers = new Set<Watcher>();
  let summaries: InterviewSummary[] | null = null;
  let worker: SummariesWorker | undefined;

  function begin(): SummariesWorker {
    const started = start();
    started.listen((news) => {
      if ('failed' in news) {
        fail(news.failed);
        return;
      }
      if (summaries && news.changed.length + news.gone.length === 0) return;
      const current = (summaries = withNews(summaries ?? [], news));
      watchers.forEach(({ next }) => next(current));
    });
    rules((settings) => started.tell(settings), fail);
    return started;
  }

  function fail(error: unknown): void {
    watchers.forEach(({ failed }) => failed(error));
  }

  return (next, failed) => {
    const watcher = { next, failed };
    watchers.add(watcher);
    worker ??= begin();
    if (summaries) next(summaries);
    return () => watchers.delete(watcher);
  };
}
