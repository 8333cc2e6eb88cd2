import type { ReadPage, Verdict } from '@/lib/interview/sighting-schema';

/** The kinds of page, by what Upwork calls them. */
export const pageNames: Record<ReadPage, string> = {
  proposals: 'Proposals page',
  archived: 'Archived proposals',
  proposal: 'Proposal page',
  invitation: 'Invitation',
  messages: 'Messages',
  job: 'Job page',
  search: 'Search',
  feed: 'Job feed',
  saved: 'Saved jobs',
  contracts: 'Contracts',
  offer: 'Offer',
};

/** The same within a sentence: "does not understand …". */
export const pagePhrases: Record<ReadPage, string> = {
  proposals: 'your Proposals page',
  archived: 'your archived proposals',
  proposal: 'the pages of your proposals',
  invitation: 'the pages of invitations',
  messages: 'Messages',
  job: 'job pages',
  search: 'the job search',
  feed: 'the job feed',
  saved: 'your saved jobs',
  contracts: 'your contracts',
  offer: 'the pages of offers',
};

/** How well a page was understood, in one or two words. */
export const verdictNames: Record<Verdict, string> = {
  understood: 'understood',
  partly: 'partly understood',
  'not-understood': 'not understood',
};
