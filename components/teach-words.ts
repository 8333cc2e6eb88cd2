import type { Section } from '@/lib/interview/sighting-schema';
import { countWords, words } from '@/lib/words/words';
import { sectionName } from './interview-words';

/** Why a list cannot be taught: see `Refusal` of the preview. */
export type TeachRefusal = 'nameless' | 'twice' | 'unread' | Section;

/** "In talks, 10 jobs" */
export function listWords(name: string | null, jobs: number): string {
  return countWords('teach.list', jobs, { name: name ?? words('teach.nameless') });
}

/** Why it cannot be, and what to do instead. */
export function refusedWords(refusal: TeachRefusal): string {
  switch (refusal) {
    case 'nameless':
    case 'twice':
    case 'unread':
    case 'archived':
      return words(`teach.refused.${refusal}`);
    default:
      return words('teach.refused.known', { section: sectionName(refusal) });
  }
}

/** What reading this list would mean. */
export function askWords(name: string | null, jobs: number): string {
  return name ? countWords('teach.askNamed', jobs, { name }) : countWords('teach.ask', jobs);
}

/** What speaks against it. */
export function insistWords(name: string | null): string {
  return name ? words('teach.insistNamed', { name }) : words('teach.insist');
}

/** What has come of it. */
export function keptWords(name: string | null, jobs: number): string {
  return name ? countWords('teach.keptNamed', jobs, { name }) : countWords('teach.kept', jobs);
}
