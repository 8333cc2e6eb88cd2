import type { Activity, Interval } from '@/lib/interview/sighting-schema';
import type { Competition } from '@/lib/interview/view-schema';
import { dayOnly, momentWords, whenWords } from './moment-words';

type Field = Exclude<keyof Activity, 'lastViewed'>;

/** As Upwork calls them, what matters most first. */
const names: [field: Field, name: string][] = [
  ['interviewing', 'Interviewing'],
  ['proposals', 'Proposals'],
  ['invitesSent', 'Invites sent'],
  ['unansweredInvites', 'Unanswered invites'],
  ['hires', 'Hires'],
];

const minute = 60_000;
const halfADay = 720 * minute;

/**
 * "Interviewing: 3 (2 on 20 Nov)", "Proposals: 20 to 50": what the job's page printed of each, and what it was before
 * where that was another. Of the most telling one also that it was not shown.
 */
export function competitionWords({ now: seen, before }: Competition, now: number): string[] {
  return names.flatMap(([field, name]) => {
    const value = seen.activity[field];
    if (value === null) return field === 'interviewing' ? [`${name}: not shown`] : [];
    const old = before?.activity[field] ?? null;
    const change = before && old !== null && old !== value ? ` (${old} ${whenWords(before.seenAt, now)})` : '';
    return [`${name}: ${value}${change}`];
  });
}

/**
 * "Competition: Interviewing: 3 (2 on 20 Nov)": the number of candidates and what else has changed, for where there is
 * little room. It says what it is, because a stage is called so, too.
 */
export function changeWords(competition: Competition, now: number): string {
  const words = competitionWords(competition, now);
  return `Competition: ${words.filter((each, index) => index === 0 || each.endsWith(')')).join(' · ')}`;
}

/** "about 12:05", "about 20 Nov": when it was, as far as the page told. */
export function aboutWords({ earliest, latest }: Interval, now: number): string {
  if (latest - earliest <= 2 * minute) return momentWords(latest, now);
  const middle = (earliest + latest) / 2;
  return `about ${latest - earliest > halfADay ? dayOnly(middle, now) : momentWords(middle, now)}`;
}
