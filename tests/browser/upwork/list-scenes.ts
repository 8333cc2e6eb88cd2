/** When all of these lists are looked at, as the captured one was; ms since 1970. */
export const seenAt = Date.UTC(2026, 2, 3, 20);

/** Lists of the stand-in, by what is special about them: of these kinds none was captured, but for the first. */
export const proposalScenes = {
  lists: address('/nx/proposals/', 'offers=1'),
  archived: address('/nx/proposals/archived', ''),
  'few rows': address('/nx/proposals/', 'offers=0&invitations=0&active=1&submitted=1'),
  'no rows': address('/nx/proposals/', 'offers=0&invitations=0&active=0&submitted=0'),
  'nothing archived': address('/nx/proposals/archived', 'archived=0'),
  'offers that link to offers': address('/nx/proposals/', 'offers=2&offerLinks=1&active=1&invitations=0'),
  cards: address('/nx/proposals/', 'layout=jobs&offers=1'),
  'one card in each list': address(
    '/nx/proposals/',
    'layout=jobs&offers=1&offerLinks=1&invitations=1&active=1&submitted=1',
  ),
  'archived cards': address('/nx/proposals/archived', 'layout=jobs'),
};
export type ProposalScene = keyof typeof proposalScenes;

function address(path: string, query: string): string {
  return `${path}?${query}&now=${seenAt}&seed=3`;
}
