/** What the freelancer judges a client by, each from 1 to 5. */
export const criteria = ['clarity', 'respect', 'pay', 'scope', 'time-zone', 'gut'] as const;
export type Criterion = (typeof criteria)[number];

/** The lines of a contract that are compared: what was agreed in the talk beside what the offer says. */
export const termNames = [
  'title',
  'scope',
  'type',
  'price',
  'weekly-limit',
  'milestones',
  'start',
  'end',
  'done-means',
  'other',
] as const;
export type TermName = (typeof termNames)[number];
export const termSides = ['agreed', 'offered'] as const;
export type TermSide = (typeof termSides)[number];

/** Whether the freelancer wants this client. */
export const verdicts = ['go', 'no-go'] as const;

export type ScoreName = `score:${Criterion}`;
export type TermDetailName = `${TermSide}:${TermName}`;
/** What the user writes down about an interview, one value each. */
export type DetailName =
  'client-zone' | 'no-show-plan' | 'outcome-note' | 'decision' | OwnNameDetail | ScoreName | TermDetailName;
/** What the user calls it; both are said together. */
export type OwnNameDetail = 'own-title' | 'own-client';

export const scoreNames = criteria.map((criterion): ScoreName => `score:${criterion}`);
export const termDetailNames = termSides.flatMap((side) => termNames.map((name): TermDetailName => `${side}:${name}`));
export const detailNames: readonly DetailName[] = [
  'client-zone',
  'no-show-plan',
  'outcome-note',
  'decision',
  'own-title',
  'own-client',
  ...scoreNames,
  ...termDetailNames,
];
