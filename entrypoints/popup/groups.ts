import { stageName } from '@/components/interview-words';
import type { Key } from '@/lib/interview/sighting-schema';
import { stages } from '@/lib/interview/stage';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import type { GroupPage, ListedGroup } from '@/lib/storage/read';
import { words } from '@/lib/words/words';

/** Where each interview stood at one moment. */
type Layout = ReadonlyMap<Key, { group: ListedGroup; at: number }>;

/** An interview that was opened, and where all stood then. */
export type Opened = { summary: InterviewSummary; layout: Layout };

/**
 * The groups as they are shown: what was read, with what is known better of some interviews by now (`newer`). While one is
 * opened all stay where they were, so that nothing jumps away under the user's hands, not even to a later page.
 */
export function groupsOf(
  read: readonly GroupPage[],
  newer: ReadonlyMap<Key, InterviewSummary>,
  opened: Opened | null,
): GroupPage[] {
  const kept = opened?.layout;
  const counts = new Map(read.map(({ group, count }) => [group, count]));
  const moved = (group: ListedGroup, by: number) => counts.set(group, (counts.get(group) ?? 0) + by);
  const rows = new Map<Key, { summary: InterviewSummary; group: ListedGroup }>();
  const place = (old: InterviewSummary) => {
    const summary = newer.get(old.interviewId) ?? old;
    const group = kept?.get(summary.interviewId)?.group ?? groupOf(summary);
    rows.set(summary.interviewId, { summary, group });
    moved(groupOf(old), -1);
    moved(group, 1);
  };
  for (const { summaries } of read) summaries.forEach(place);
  if (opened && !rows.has(opened.summary.interviewId)) place(opened.summary);
  const inOrder = [...rows.values()].toSorted((one, other) => compare(one.summary, other.summary));
  if (kept) inOrder.sort((one, other) => placeIn(kept, one.summary) - placeIn(kept, other.summary));
  const shown = Map.groupBy(inOrder, ({ group }) => group);
  return groupNames.flatMap((group) => {
    const summaries = (shown.get(group) ?? []).map(({ summary }) => summary);
    return summaries.length > 0 ? [{ group, count: counts.get(group) ?? 0, summaries }] : [];
  });
}

export function openIn(groups: readonly GroupPage[], summary: InterviewSummary): Opened {
  const places = groups.flatMap(({ group, summaries }) => summaries.map(({ interviewId }) => ({ interviewId, group })));
  return { summary, layout: new Map(places.map(({ interviewId, group }, at) => [interviewId, { group, at }])) };
}

export function groupName(group: ListedGroup): string {
  return group === 'ended' ? words('popup.ended') : stageName(group);
}

/** The last stage first, then the ended ones. */
const groupNames: readonly ListedGroup[] = [...stages.toReversed(), 'ended'];

function groupOf({ outcome, stage }: InterviewSummary): ListedGroup {
  return outcome === 'open' ? stage : 'ended';
}

/** Newcomers stand last. */
function placeIn(layout: Layout, { interviewId }: InterviewSummary): number {
  return layout.get(interviewId)?.at ?? layout.size;
}

/** Those whose turn is the user's before others, then those seen last. */
function compare(one: InterviewSummary, other: InterviewSummary): number {
  const mineFirst = Number(other.turn === 'mine') - Number(one.turn === 'mine');
  return mineFirst || other.lastSeenAt - one.lastSeenAt;
}
