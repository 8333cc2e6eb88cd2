import { Dexie } from 'dexie';
import { stages } from '@/lib/interview/stage';
import type { InterviewSummary, InterviewView } from '@/lib/interview/view-schema';
import { assembleView, type At } from './assemble';
import type { Database } from './db';
import { isListed, type Group, type SummaryRecord } from './summary';

/** Where lists show an interview that the user has not removed. */
export type ListedGroup = Exclude<Group, 'removed'>;

/** How much is wanted. Of each group the first page, and more of those that stand in `more`. */
export type Wish = {
  due: number;
  more: Partial<Record<ListedGroup, number>>;
  /** Each word of it stands somewhere in the title or the name of the client; empty for all. */
  search: string;
};

/** The first interviews of a group, those first whose turn is the user's, then those seen last; `count` of them in all. */
export type GroupPage = { group: ListedGroup; count: number; summaries: InterviewSummary[] };

export type Lists = {
  /** How many interviews there are, found or not. */
  total: number;
  groups: GroupPage[];
  due: {
    count: number;
    /** The interviews to which the most urgent reminders belong, in full. */
    views: InterviewView[];
    /** When the first reminder that is put off comes back, if nothing is due; ms since 1970. */
    wakesAt: number | null;
  };
};

/** How many of a group are read if no more are wanted. */
const pageSize = 20;

/** The last stage first, then the ended ones. */
const groups: readonly ListedGroup[] = [...stages.toReversed(), 'ended'];

/**
 * What is due, and the beginning of each group: read off indexes, so it takes the same time however many interviews there
 * are; only a search looks at all of them. `null` while an upgrade has left all of them to be summarized.
 */
export async function listsIn(db: Database, wish: Wish, at: At): Promise<Lists | null> {
  return db.transaction('r', db.tables, async () => {
    const counts = new Map((await db.tallies.toArray()).map(({ group, count }) => [group, count]));
    const total = groups.reduce((sum, group) => sum + (counts.get(group) ?? 0), 0);
    if (total === 0 && !counts.get('removed') && (await db.summaries.limit(1).primaryKeys()).length > 0) return null;
    const pages = await (wish.search.trim() ? foundPages(db, wish) : firstPages(db, counts, wish));
    return { total, groups: pages.filter(({ count }) => count > 0), due: await dueIn(db, wish.due, at) };
  });
}

async function firstPages(db: Database, counts: ReadonlyMap<Group, number>, { more }: Wish): Promise<GroupPage[]> {
  return Promise.all(
    groups.map(async (group) => {
      const ofGroup = db.summaries.where('[group+mine+lastSeenAt]').between([group], [group, Dexie.maxKey]);
      const summaries = await ofGroup
        .reverse()
        .limit(more[group] ?? pageSize)
        .toArray();
      return { group, count: counts.get(group) ?? 0, summaries };
    }),
  );
}

/** So many are looked at at a time: all at once would need the memory of all. */
const slice = 2000;

async function foundPages(db: Database, { search, more }: Wish): Promise<GroupPage[]> {
  const found: SummaryRecord[] = [];
  for (let last = '', length = slice; length === slice;) {
    const some = await db.summaries.where('interviewId').above(last).limit(slice).toArray();
    found.push(...some.filter((summary) => isListed(summary) && matches(summary, search)));
    ({ length } = some);
    last = some.at(-1)?.interviewId ?? last;
  }
  const byGroup = Map.groupBy(found.sort(compare), ({ group }) => group);
  return groups.map((group) => {
    const ofGroup = byGroup.get(group) ?? [];
    return { group, count: ofGroup.length, summaries: ofGroup.slice(0, more[group] ?? pageSize) };
  });
}

function matches({ title, client }: InterviewSummary, search: string): boolean {
  const text = `${title ?? ''} ${client ?? ''}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** As in the index. */
function compare(a: SummaryRecord, b: SummaryRecord): number {
  return b.mine - a.mine || b.lastSeenAt - a.lastSeenAt || (a.interviewId < b.interviewId ? 1 : -1);
}

async function dueIn(db: Database, limit: number, at: At): Promise<Lists['due']> {
  const count = await db.summaries.orderBy('due').count();
  if (count === 0) {
    const first = await db.summaries.where('snoozed.until').above(at.now).first();
    return { count, views: [], wakesAt: first?.snoozed?.until ?? null };
  }
  const ids = new Set(await db.summaries.orderBy('due').limit(limit).primaryKeys());
  const interviews = await db.interviews.bulkGet([...ids]);
  const views = interviews.map((interview) => (interview ? [assembleView(db, interview, at)] : []));
  return { count, views: await Promise.all(views.flat()), wakesAt: null };
}
