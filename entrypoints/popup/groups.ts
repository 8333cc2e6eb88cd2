import { stageNames, stages } from '@/lib/interview/stage';
import type { InterviewView } from '@/lib/interview/view-schema';

export type Group = { name: string; views: InterviewView[] };

/** Open interviews by stage, the last stage first, then the ended ones; those whose turn is mine before others. */
export function groupsOf(views: readonly InterviewView[], search: string): Group[] {
  const found = views.filter((view) => matches(view, search)).toSorted(compare);
  const open = found.filter((view) => view.outcome === 'open');
  const groups = stages.toReversed().map((stage) => ({
    name: stageNames[stage],
    views: open.filter((view) => view.stage === stage),
  }));
  groups.push({ name: 'Ended', views: found.filter((view) => view.outcome !== 'open') });
  return groups.filter((group) => group.views.length > 0);
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
