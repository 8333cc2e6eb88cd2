import { defaultNudgeSettings } from '@/lib/nudge/nudge-settings';
import { assemble } from '@/lib/storage/assemble';
import type { Database } from '@/lib/storage/db';
import { rulesOf } from '@/lib/storage/rules';
import { recordOf, type SummaryRecord } from '@/lib/storage/summary';
import type { Disk } from './disk.ts';

/** Summaries that are not what their records give, and counts that are not those of summaries: a write was torn. */
export async function wrongLists(disk: Disk): Promise<string[]> {
  const { interviews, itemEdits, summaries, tallies } = disk;
  const rules = rulesOf(defaultNudgeSettings, itemEdits);
  const listed = new Map((summaries as SummaryRecord[]).map((one) => [one.interviewId, one]));
  const db = databaseOf(disk);
  const different = interviews.map(async (interview) => {
    const { interviewId } = interview;
    const summary = listed.get(interviewId);
    // Those of other rules are still to be made anew.
    if (!summary?.group || summary.rules !== rules) return [];
    const [known] = await assemble(db, [interview], { now: summary.asOf, settings: defaultNudgeSettings });
    if (!known) return [`cannot be put together: ${interviewId}`];
    const wanted = recordOf(known, rules, summary.asOf);
    const names = Object.keys(wanted) as (keyof SummaryRecord)[];
    return names
      .filter((name) => text(wanted[name]) !== text(summary[name]))
      .map((name) => `listed otherwise: ${interviewId} ${name}: ${text(summary[name])}, not ${text(wanted[name])}`);
  });

  const groups = Map.groupBy(summaries, ({ group }) => group);
  const counts = new Map(tallies.map(({ group, count }) => [group, count]));
  const miscounted = [...new Set([...groups.keys(), ...counts.keys()])]
    .filter((group) => group !== undefined)
    .map((group) => ({ group, counted: counts.get(group) ?? 0, there: groups.get(group)?.length ?? 0 }))
    .filter(({ counted, there }) => counted !== there)
    .map(({ group, counted, there }) => `counted wrongly: ${counted} ${group}, there are ${there}`);
  return [...(await Promise.all(different)).flat(), ...miscounted];
}

/** How many summaries are still to be made anew. */
export function outdatedLists({ itemEdits, summaries }: Disk): number {
  const rules = rulesOf(defaultNudgeSettings, itemEdits);
  return (summaries as SummaryRecord[]).filter((one) => one.rules !== rules).length;
}

/** What is asked of a database to put interviews together, answered out of what was read from the disk. */
function databaseOf({ messages, nudgeActs, roomOffers, activities, itemEdits }: Disk): Database {
  const tableOf = <Part extends { interviewId: string }>(parts: readonly Part[]) => {
    const byInterview = Map.groupBy(parts, ({ interviewId }) => interviewId);
    const all = { limit: () => ({ primaryKeys: () => Promise.resolve([...byInterview.keys()]) }) };
    const of = (id: string) => ({ toArray: () => Promise.resolve(byInterview.get(id) ?? []) });
    return { where: () => ({ between: () => all, equals: of }) };
  };
  return {
    messages: tableOf(messages),
    nudgeActs: tableOf(nudgeActs),
    roomOffers: tableOf(roomOffers),
    activities: tableOf(activities),
    itemEdits: { toArray: () => Promise.resolve(itemEdits) },
  } as unknown as Database;
}

/** As disks keep it: the order of properties is no matter, and what is undefined is not there. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
