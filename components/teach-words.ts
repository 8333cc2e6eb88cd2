import type { Section } from '@/lib/interview/sighting-schema';
import { sectionName } from './interview-words';

/** Why a list cannot be taught: see `Refusal` of the preview. */
export type TeachRefusal = 'nameless' | 'twice' | 'unread' | Section;

/** "10 jobs" */
export function jobsWords(count: number): string {
  return count === 1 ? '1 job' : `${count} jobs`;
}

/** "In talks, 10 jobs" */
export function listWords(name: string | null, jobs: number): string {
  return `${name ?? 'List without a name'}, ${jobsWords(jobs)}`;
}

const refusalWords: Partial<Record<TeachRefusal, string>> = {
  nameless:
    'This list has no heading or name by which Greenroom could find it again. Choose a larger one, with a heading.',
  twice:
    'Another list on this page looks the same, so Greenroom could not tell them apart. Choose a larger or a smaller one.',
  unread: 'Upwork’s own marks on these rows contradict each other, so Greenroom leaves them alone.',
  archived: 'Upwork calls this list Archived. What is archived is over, so Greenroom never calls it an interview.',
};

/** Why it cannot be, and what to do instead. */
export function refusedWords(refusal: TeachRefusal): string {
  return (
    refusalWords[refusal] ??
    `Greenroom reads this list already, as “${sectionName(refusal as Section)}”: nothing to teach.`
  );
}
