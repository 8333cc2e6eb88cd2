import { stageName } from '@/components/interview-words';
import type { Key } from '@/lib/interview/sighting-schema';
import { stages } from '@/lib/interview/stage';
import type { InterviewView } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';

export type Group = { name: string; views: InterviewView[] };
/** Where each interview stood at one moment. */
export type Layout = ReadonlyMap<Key, { group: string; at: number }>;

/**
 * Open interviews by stage, the last stage first, then the ended ones; those whose turn is mine before others.
 * What stands in `kept` stays where it was, so that nothing jumps away under the user's hands.
 */
export function groupsOf(views: readonly InterviewView[], search: string, kept: Layout | null): Group[] {
  const found = views.filter((view) => matches(view, search)).toSorted(compare);
  if (kept) found.sort((one, other) => placeIn(kept, one) - placeIn(kept, other));
  const groups = Map.groupBy(found, (view) => kept?.get(view.interviewId)?.group ?? groupOf(view));
  const names = [...stages.map((stage) => stageName(stage)).toReversed(), words('popup.ended')];
  return names.flatMap((name) => {
    const views = groups.get(name);
    return views ? [{ name, views }] : [];
  });
}

/** Newcomers stand last. */
function placeIn(layout: Layout, { interviewId }: InterviewView): number {
  return layout.get(interviewId)?.at ?? layout.size;
}

export function layoutOf(groups: readonly Group[]): Layout {
  const places = groups.flatMap(({ name, views }) => views.map(({ interviewId }) => ({ interviewId, group: name })));
  return new Map(places.map(({ interviewId, group }, at) => [interviewId, { group, at }]));
}

function groupOf({ outcome, stage }: InterviewView): string {
  return outcome === 'open' ? stageName(stage) : words('popup.ended');
}

/** Every word of the search stands somewhere in the title or the name of the client. */
function matches({ title, client }: InterviewView, search: string): boolean {
  const text = `${title ?? ''} ${client ?? ''}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function compare(one: InterviewView, other: InterviewView): number {
  const mineFirst = Number(other.turn === 'mine') - Number(one.turn === 'mine');
  return mineFirst || other.lastSeenAt - one.lastSeenAt;
}
