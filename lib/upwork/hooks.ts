import type { Section } from '@/lib/interview/sighting-schema';
import { climbing } from './climb';

/**
 * Upwork's own marks, first layer: exact, and gone any day. Every attribute of Upwork's that Greenroom relies on stands
 * here. Cards: `data-qa` since 2021 (UPWORK 1). The analytics words of rows mislead: rows of invitations say
 * "interviews", rows in interview say "active_candidacies".
 */
const cards = new Map<string | null, Section>([
  ['card-offers', 'offers'],
  ['card-invitations', 'invitations'],
  ['card-active-proposals', 'active'],
  ['card-submitted-proposals', 'submitted'],
  ['card-archived-proposals', 'archived'],
]);
const rowWords = new Map<string | null, Section>([
  ['interviews', 'invitations'],
  ['active_candidacies', 'active'],
  ['submitted_proposals', 'submitted'],
  ['archived_proposals', 'archived'],
]);

/** The link with the title; a help link may stand before it in the cell. */
export const titleLinkHook = 'a[data-ev-label="jpn_list_details_link"]';
export const reasonHook = '[data-qa="reason-slot"]';
const cardHook = '[data-qa^="card-"]';

/** The nearest around an element that stands in a row. */
const rowHook = [...rowWords.keys()].map((words) => `[data-ev-sublocation="${words}"]`).join();

/** The cards of known lists under `root`, also empty ones. */
export function knownCards(root: ParentNode): Element[] {
  return [...root.querySelectorAll(cardHook)].filter((card) => cards.has(card.getAttribute('data-qa')));
}

/** What hooks say of a row: `null` when nothing, `conflict` when they contradict each other. */
export type Hooked = Section | 'conflict' | null;

/** A function that tells the list in which hooks place a row; for the rows of one page, as it is now. */
export function sectionsByHooks(): (row: Element) => Hooked {
  const cardOf = climbing((element) => (element.matches(cardHook) ? element.getAttribute('data-qa') : null));
  const wordsOf = climbing((element) =>
    element.matches(rowHook) ? element.getAttribute('data-ev-sublocation') : null,
  );
  return (row) => {
    const card = cards.get(cardOf(row)) ?? null;
    const words = rowWords.get(wordsOf(row)) ?? null;
    // Archived invitations may keep the words of their kind.
    if (card === 'archived' && words === 'invitations') return card;
    return card && words && card !== words ? 'conflict' : (card ?? words);
  };
}
