/** The lists of a freelancer's proposals, in the order of the page. */
export const sections = ['offers', 'invitations', 'active', 'submitted', 'archived'] as const;
export type SectionName = (typeof sections)[number];
export type Tab = 'active' | 'referrals' | 'archived';

export function tabOf(path: string): Tab {
  return path.includes('/archived') ? 'archived' : path.includes('/referrals') ? 'referrals' : 'active';
}

export function sectionsOf(tab: Tab): readonly SectionName[] {
  if (tab === 'referrals') return [];
  return tab === 'archived' ? ['archived'] : sections.filter((section) => section !== 'archived');
}
