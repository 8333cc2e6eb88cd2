import type { Activity, Interval } from '@/lib/interview/sighting-schema';
import type { Competition } from '@/lib/interview/view-schema';
import { numberWords, words } from '@/lib/words/words';
import { isCoarse, middleOf } from './length-words';
import { dayOnly, daysBetween, momentWords, timeOnly } from './moment-words';

type Field = Exclude<keyof Activity, 'lastViewed'>;
/** One figure in words. `isNews`: it was another before. */
type Figure = { text: string; isNews: boolean };

/** What matters most first. */
export const figureFields: readonly Field[] = [
  'interviewing',
  'proposals',
  'invitesSent',
  'unansweredInvites',
  'hires',
];

const halfADay = 43_200_000;

/**
 * "Interviewing: 3 (2 on 20 Nov)", "Proposals: 20 to 50": what the job's page printed of each, and what it was before
 * where that was another. Of the most telling one also that it was not shown.
 */
export function competitionWords(competition: Competition, now: number): string[] {
  return figuresOf(competition, now).map(({ text }) => text);
}

/**
 * "Competition: Interviewing: 3 (2 on 20 Nov)": the number of candidates and what else has changed, for where there is
 * little room. It says what it is, because a stage is called so, too.
 */
export function changeWords(competition: Competition, now: number): string {
  const told = figuresOf(competition, now).filter(({ isNews }, index) => index === 0 || isNews);
  return words('competition.all', { figures: told.map(({ text }) => text).join(' · ') });
}

/** "about 12:05", "about 20 Nov": when it was, as far as the page told. */
export function aboutWords(when: Interval, now: number): string {
  const at = middleOf(when);
  if (!isCoarse(when)) return momentWords(at, now);
  return words('competition.about', {
    time: when.latest - when.earliest > halfADay ? dayOnly(at, now) : momentWords(at, now),
  });
}

function figuresOf({ now: seen, before }: Competition, now: number): Figure[] {
  return figureFields.flatMap((field): Figure[] => {
    const value = seen.activity[field];
    if (value === null) return field === 'interviewing' ? [{ text: words('competition.notShown'), isNews: false }] : [];
    const figure = words(`competition.count.${field}`, { count: writtenFigure(value) });
    const old = before?.activity[field] ?? null;
    if (!before || old === null || old === value) return [{ text: figure, isNews: false }];
    return [{ text: changed(figure, writtenFigure(old), before.seenAt, now), isNews: true }];
  });
}

function changed(figure: string, before: string, at: number, now: number): string {
  return daysBetween(at, now) === 0
    ? words('competition.changedAt', { figure, before, time: timeOnly(at) })
    : words('competition.changedOn', { figure, before, day: dayOnly(at, now) });
}

/** A number as it is written here, a range as Upwork prints it. */
export function writtenFigure(value: number | string): string {
  return typeof value === 'number' ? numberWords(value) : value;
}
