/** The parts of an interview in full, in their order. */
export const sectionNames = [
  'now',
  'checklist',
  'notes',
  'meeting',
  'client',
  'competition',
  'scorecard',
  'terms',
  'replies',
  'timeline',
] as const;
export type SectionName = (typeof sectionNames)[number];
