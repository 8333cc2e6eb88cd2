import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewSummary, InterviewView, Nudge } from '@/lib/interview/view-schema';
import { compareUrgency } from '@/lib/nudge/urgency';
import type { Lists } from '@/lib/storage/read';

/** A reminder, and the interview that it is about. */
export type Due = { view: InterviewView; nudge: Nudge };

/** All reminders of these interviews in the order in which they are shown. */
export function dueIn(views: readonly InterviewView[]): Due[] {
  return views
    .flatMap((view) => view.nudges.map((nudge) => ({ view, nudge })))
    .toSorted((one, other) => compareUrgency(urgentOf(one), urgentOf(other)));
}

function urgentOf({ view: { attention }, nudge }: Due) {
  return { nudge, attention };
}

/** What is due after what answers said of single interviews (`newer`) since the lists were read. */
export function dueAfter(
  { due, groups }: Lists,
  newer: ReadonlyMap<Key, InterviewView>,
): { views: InterviewView[]; count: number; wakesAt: number | null } {
  const views = new Map(due.views.map((view) => [view.interviewId, view]));
  const former = new Map<Key, InterviewSummary>(views);
  for (const { summaries } of groups) for (const one of summaries) former.set(one.interviewId, one);

  let { count, wakesAt } = due;
  for (const view of newer.values()) {
    views.set(view.interviewId, view);
    count += view.nudges.length - (former.get(view.interviewId)?.nudges.length ?? 0);
    if (view.snoozed) wakesAt = Math.min(wakesAt ?? Infinity, view.snoozed.until);
  }
  return { views: [...views.values()], count, wakesAt };
}
