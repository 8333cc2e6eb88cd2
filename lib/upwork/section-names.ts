import type { Section } from '@/lib/interview/sighting-schema';

/**
 * What Upwork has called its lists, 2013 to 2026 (UPWORK 1, "Header text drift"), in lower case. "Active" alone is the
 * tab that holds all four lists, so it names none of them.
 */
const names: Record<Section, readonly string[]> = {
  offers: ['offers', 'job offers', 'offers from clients'],
  invitations: [
    'invitations',
    'invites',
    'invitations to interview',
    'invitations to apply',
    'invitations from clients',
    'invites from clients',
  ],
  active: [
    'active proposals',
    'active candidacies',
    'active candidates',
    'active interviews',
    'interviewing',
    'interviews',
    'in interview',
  ],
  submitted: ['submitted proposals', 'submitted candidacies', 'submitted'],
  archived: ['archived proposals', 'archived candidacies', 'archived'],
};
const sectionByName = new Map(
  Object.entries(names).flatMap(([section, all]) => all.map((name) => [name, section as Section])),
);

/** What a heading says: which list, and how many rows Upwork counts in it (`null`: it does not say). */
export type SectionTitle = { section: Section; count: number | null };

/** No text that names a list has more UTF-16 units. */
export const longestTitle = 200;

/**
 * The list that a text names, or `null`. The text of Upwork's headings reads "Active proposals with (10) proposals",
 * because two words of it are hidden from the eye.
 */
export function sectionTitle(text: string): SectionTitle | null {
  if (text.length > longestTitle) return null;
  const words = text.replace(/\s+/g, ' ').trim().toLowerCase();
  const counted = /^(.*?) ?(?:with)? ?[([·•|–-]? ?(\d{1,6}) ?[)\]]? ?(?:proposals)?$/.exec(words);
  const section = sectionByName.get(counted?.[1] ?? words) ?? sectionByName.get(words.replace(/ with proposals$/, ''));
  return section ? { section, count: counted?.[2] ? Number(counted[2]) : null } : null;
}
