import type { Stage } from './stage';

/** One item as it is shipped; what it says and why it is there are the words of its id. */
export type ShippedItem = { itemId: ShippedItemId; guard: boolean };

/** Every list by the stage that it belongs to, in order. */
const lists = {
  interviewing: ['answer', 're-read', 'client', 'reviews', 'scam', 'decide', 'competition'],
  'initial-contact': [
    'on-upwork',
    'off-platform',
    'time',
    'booked',
    'equipment',
    'proof',
    'questions',
    'limit',
    'no-show',
    'summary',
  ],
  'deep-dive': [
    'problem',
    'past-work',
    'approach',
    'done',
    'budget',
    'deadline',
    'decision',
    'team',
    'access',
    'earlier',
    'score',
    'red-flags',
    'next-step',
  ],
  'final-assignment': [
    'contract',
    'scope',
    'terms',
    'not-split',
    'unpaid',
    'sample',
    'delivered',
    'feedback',
    'estimate',
  ],
  offer: ['terms', 'funded', 'type', 'done', 'valid', 'hours', 'start', 'unclear', 'answered'],
} as const;

type Lists = typeof lists;
export type ShippedItemId = { [List in keyof Lists]: `${List}/${Lists[List][number]}` }[keyof Lists];

/** Leaving a stage with one of these unticked asks once. */
const guards: ReadonlySet<ShippedItemId> = new Set<ShippedItemId>([
  'interviewing/scam',
  'initial-contact/on-upwork',
  'deep-dive/red-flags',
  'final-assignment/contract',
  'offer/terms',
  'offer/funded',
]);

/** What is to be asked before anything is agreed. */
export const questionItems: readonly string[] = [
  'done',
  'budget',
  'deadline',
  'decision',
  'team',
  'access',
  'earlier',
].map((id) => `deep-dive/${id}`);

/** The shipped checklist of each stage. An invitation is answered with the same list as a first message. */
export const shippedItems: Record<Stage, readonly ShippedItem[]> = {
  invited: itemsOf('interviewing'),
  interviewing: itemsOf('interviewing'),
  'initial-contact': itemsOf('initial-contact'),
  'deep-dive': itemsOf('deep-dive'),
  'final-assignment': itemsOf('final-assignment'),
  offer: itemsOf('offer'),
};

function itemsOf(list: keyof Lists): ShippedItem[] {
  return lists[list].map((id) => {
    const itemId = `${list}/${id}` as ShippedItemId;
    return { itemId, guard: guards.has(itemId) };
  });
}
