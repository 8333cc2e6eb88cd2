import type { Section } from '@/lib/interview/sighting-schema';
import type { Author, LostReason, Outcome, Stage } from '@/lib/interview/stage';
import { remembered } from '@/lib/words/remembered';
import { countWords, keyOf, numberWords, words } from '@/lib/words/words';

/** "Initial contact" */
export const stageName = remembered((stage: Stage) => words(keyOf('stage', stage)));

/** "Gone silent" */
export function outcomeName(outcome: Outcome): string {
  return words(keyOf('outcome', outcome));
}

/** "Another freelancer" */
export function lostReasonName(reason: LostReason): string {
  return words(keyOf('lostReason', reason));
}

/** "Active proposals": Upwork's name of the list. */
export function sectionName(section: Section): string {
  return words(keyOf('section', section));
}

/** "Stage set by you.": where it comes from. */
export function stageOriginWords(by: Author): string {
  return words(keyOf('stageOrigin', by));
}

/** "3 of 13 done" */
export const progressWords = remembered((done: number, total: number) =>
  countWords('progress.said', total, { done: numberWords(done), total: numberWords(total) }),
);

/** "3/13" */
export const shortProgressWords = remembered((done: number, total: number) =>
  words('progress.short', { done: numberWords(done), total: numberWords(total) }),
);

/** The title of an interview, or what stands in its place. */
export function titleWords(title: string | null): string {
  return title ?? words('untitled');
}
