import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewSummary } from '@/lib/interview/view-schema';

/** What is new in a list of interviews: small where little has changed, however long the list is. */
export type SummaryNews = { changed: InterviewSummary[]; gone: Key[] };

/** Finds out what is new each time that it is called with a whole list. */
export function newsKeeper(): (summaries: readonly InterviewSummary[]) => SummaryNews {
  let told = new Map<Key, string>();
  return (summaries) => {
    const texts = new Map(summaries.map((summary) => [summary.interviewId, JSON.stringify(summary)]));
    const changed = summaries.filter(({ interviewId }) => texts.get(interviewId) !== told.get(interviewId));
    const gone = [...told.keys()].filter((interviewId) => !texts.has(interviewId));
    told = texts;
    return { changed, gone };
  };
}

/** The list with what is new in it: all others are the very same objects as before. Those that changed last come first. */
export function withNews(summaries: readonly InterviewSummary[], { changed, gone }: SummaryNews): InterviewSummary[] {
  const byId = new Map(summaries.map((summary) => [summary.interviewId, summary]));
  for (const interviewId of gone) byId.delete(interviewId);
  for (const summary of changed) byId.set(summary.interviewId, summary);
  return [...byId.values()].sort((one, other) => other.updatedAt - one.updatedAt);
}
