import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { Database } from './db';
import { live } from './live';
import { summariesIn } from './summaries';
import { newsKeeper, type SummaryNews } from './summary-news';

/** What the page tells: by which rules clocks are read from now on; `null`: nobody looks. */
export type ToSummariesWorker = NudgeSettings | null;
export type FromSummariesWorker = SummaryNews | { failed: string };

/**
 * Runs beside the page: to read five thousand interviews takes a second, and meanwhile the page must follow the pointer.
 * Knows nothing of the browser but IndexedDB, because a worker of a page is given nothing else.
 */
const db = new Database();
const newsOf = newsKeeper();
let stop: () => void = () => undefined;

addEventListener('message', ({ data: settings }: MessageEvent<ToSummariesWorker>) => {
  stop();
  stop = () => undefined;
  if (!settings) return;
  stop = live(() => summariesIn(db))(
    (summaries) => tell(newsOf(summaries)),
    (error) => tell({ failed: String(error) }),
  );
});

function tell(message: FromSummariesWorker): void {
  postMessage(message);
}
