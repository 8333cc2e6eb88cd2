import type { Term } from '@/lib/interview/terms';
import { keyOf, words } from '@/lib/words/words';

/** What was agreed and what is offered in one line of the contract, and how they stand to each other; `null` for nothing. */
export function termWords({ agreed, offered, relation }: Term): string | null {
  if (relation === 'unsaid') return null;
  return words(keyOf('terms.told', relation), { agreed: agreed ?? '', offered: offered ?? '' });
}
