import { liveQuery } from 'dexie';
import { Database } from './db';
import { summariesIn } from './summaries';
import { newsKeeper, type SummaryNews } from './summary-news';

export type FromSummariesWorker = SummaryNews | { failed: string };

/**
 * Runs beside the page: to read five thousand interviews takes a fifth of a second, and meanwhile the page must follow the
 * pointer. Knows nothing of the browser but IndexedDB, because a worker of a page is given nothing else.
 */
const db = new Database();
const newsOf = newsKeeper();

liveQuery(() => summariesIn(db)).subscribe(
  (summaries) => tell(newsOf(summaries)),
  (error: unknown) => tell({ failed: String(error) }),
);

function tell(message: FromSummariesWorker): void {
  postMessage(message);
}
