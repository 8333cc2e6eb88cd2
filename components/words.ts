import type { Interval, Section } from '@/lib/interview/sighting-schema';
import type { Author, LostReason, Outcome, Turn } from '@/lib/interview/stage';

export const outcomeNames: Record<Outcome, string> = {
  open: 'Open',
  won: 'Won',
  lost: 'Lost',
  withdrawn: 'Withdrawn',
  silent: 'Gone silent',
};

export const lostReasonNames: Record<LostReason, string> = {
  'other-freelancer': 'Another freelancer',
  price: 'Price',
  scope: 'Scope',
  'no-response': 'No response',
  'job-closed': 'Job closed',
  'i-declined': 'I declined',
};

/** As short as a badge needs them; nothing is said of a turn that is not known. */
export const turnNames: Record<Turn, string> = { mine: 'your turn', theirs: 'their turn', nobody: '', unknown: '' };

export const sectionNames: Record<Section, string> = {
  offers: 'Offers',
  invitations: 'Invitations',
  active: 'Active proposals',
  submitted: 'Submitted proposals',
  archived: 'Archived proposals',
};

/** Where the stage comes from. */
export const authorNames: Record<Author, string> = {
  upwork: 'inferred from Upwork’s list',
  user: 'set by you',
  suggestion: 'from a suggestion you took',
};

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** "5 hours ago", with "about" where the page told the time coarsely. */
export function agoWords({ earliest, latest }: Interval, now: number): string {
  const elapsed = Math.max(0, now - (earliest + latest) / 2);
  const about = latest - earliest > 120_000 ? 'about ' : '';
  for (const [unit, length] of units) {
    if (elapsed >= length) return about + relative.format(-Math.round(elapsed / length), unit);
  }
  return 'just now';
}

/** "3 of 13 done" */
export function progressWords(done: number, total: number): string {
  return `${done} of ${total} done`;
}

/** Where Upwork lists proposals and interviews. */
export const proposalsPage = 'https://www.upwork.com/nx/proposals/';
