import type { Section } from '@/lib/interview/sighting-schema';
import type { Author, LostReason, Outcome } from '@/lib/interview/stage';

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

/** "3 of 13 done" */
export function progressWords(done: number, total: number): string {
  return `${done} of ${total} done`;
}

/** Where Upwork lists proposals and interviews. */
export const proposalsPage = 'https://www.upwork.com/nx/proposals/';
