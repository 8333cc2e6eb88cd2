import type { ReadPage, Verdict } from '@/lib/interview/sighting-schema';
import { keyOf, words } from '@/lib/words/words';

/** "Proposals page": a kind of page, by what Upwork calls it. */
export function pageName(page: ReadPage): string {
  return words(keyOf('page', page));
}

/** "partly understood": how well a page was. */
export function verdictName(verdict: Verdict): string {
  return words(keyOf('verdict', verdict));
}
