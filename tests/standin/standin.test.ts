// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { respond } from './respond.ts';
import { jobIdOf, olderStories, proposalIn, proposalOf, roomIdOf, roomOf, roomScenarioOf } from './rooms.ts';
import { originOf, rowsOf, scenarioOf } from './scenario.ts';
import { agoOf, dayOf } from './times.ts';

const march3 = new Date(2026, 2, 3, 20).getTime();

describe('the stand-in', () => {
  it.each([
    [new Date(2026, 2, 3, 19, 26), '34 minutes ago'],
    [new Date(2026, 2, 2, 23), 'yesterday'],
    [new Date(2026, 1, 26), '5 days ago'],
    [new Date(2026, 1, 24), 'last week'],
    [new Date(2026, 1, 3), '4 weeks ago'],
    [new Date(2026, 0, 1), '2 months ago'],
    [new Date(2025, 11, 29), '3 months ago'],
    [new Date(2025, 6, 18), '2 quarters ago'],
    [new Date(2024, 0, 1), '2 years ago'],
  ])('tells times as Upwork does: %s', (date, words) => {
    expect(agoOf(date.getTime(), march3)).toBe(words);
  });

  it('has ids that hold the day which is printed, and no id twice', () => {
    const scenario = scenarioOf(new URLSearchParams({ now: String(march3), active: '1000', size: '1000' }));
    const rows = [...rowsOf(scenario, 'active'), ...rowsOf(scenario, 'submitted'), ...rowsOf(scenario, 'invitations')];
    const days = rows.map(({ id }) => dayOf(Number((BigInt(id) >> 22n) + 1_288_834_974_657n)));
    expect(days).toEqual(rows.map(({ day }) => day));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1000 + 63 + 4);
  });

  it('sends the first page of each section in its markup, or skeletons when rows are to come late', async () => {
    const rowsIn = async (query: string) => {
      const answer = await respond(new URL(`https://www.upwork.com/nx/proposals/${query}`));
      return answer?.body.match(/<tr /g)?.length ?? 0;
    };
    expect(await rowsIn('?invitations=4&active=12&submitted=3')).toBe(4 + 10 + 3);
    expect(await rowsIn('?late=500')).toBe(0);
  });

  it('knows from an id alone which row it is of, and which room', () => {
    const query = new URLSearchParams({ now: String(march3), seed: '12', active: '400', size: '400' });
    const ids = rowsOf(scenarioOf(query), 'active').map(({ id }) => id);
    expect(ids.map(originOf)).toEqual(ids.map((_, index) => ({ section: 'active', seed: 12, index })));
    expect(ids.map(roomIdOf).map(proposalIn)).toEqual(ids);
  });

  it('has history older than all that is written in a room, each line with an id of its own', () => {
    const query = new URLSearchParams({ now: String(march3), messages: 'c90,m30', history: '20', system: '5' });
    const [row] = rowsOf(scenarioOf(query), 'active');
    const room = roomOf(row?.id ?? '', scenarioOf(query), roomScenarioOf(query));
    if (!room) throw new Error('no room');
    const stories = [...room.stories.toReversed(), ...olderStories(room, 0, 20, roomScenarioOf(query))];
    expect(stories.map(({ at }) => at)).toEqual(stories.map(({ at }) => at).sort((a, b) => b - a));
    expect(new Set(stories.map(({ id }) => id)).size).toBe(22);
    expect(stories.filter(({ speaker }) => speaker === 'system')).toHaveLength(4);
  });

  it('embeds the room in the page of an active proposal, and in no submitted one', async () => {
    const scenario = scenarioOf(new URLSearchParams());
    const bodyOf = async (id = '') => (await respond(new URL(`https://www.upwork.com/nx/proposals/${id}`)))?.body;
    const [active] = rowsOf(scenario, 'active');
    const [submitted] = rowsOf(scenario, 'submitted');
    expect(await bodyOf(active?.id)).toContain(`src="/ab/messages/rooms/${roomIdOf(active?.id ?? '')}`);
    expect(await bodyOf(submitted?.id)).not.toContain('<iframe');
  });

  it.each(['/nx/search/jobs/', '/nx/search/jobs/saved/', '/nx/find-work/', '/nx/s/find-work/best-matches'])(
    'shows jobs of active proposals among others, the same ones wherever they are listed: %s',
    async (path) => {
      const query = new URLSearchParams({ now: String(march3), seed: '7', known: '2', tiles: '6' });
      const known = rowsOf(scenarioOf(query), 'active')
        .slice(0, 2)
        .map(({ id }) => jobIdOf(id));
      const body = (await respond(new URL(`https://www.upwork.com${path}?${query}`)))?.body ?? '';
      const shown = [...body.matchAll(/~02(\d{19})/g)].map(([, id]) => id);
      expect(shown).toHaveLength(6);
      expect([shown[1], shown[3]]).toEqual(known);
      expect(shown.flatMap((id) => proposalOf(id ?? '') ?? [])).toEqual(known.map((id) => proposalOf(id)));
    },
  );

  it('knows whose job it is, and links to the proposal that was made for it', async () => {
    const query = new URLSearchParams({ now: String(march3) });
    const [row] = rowsOf(scenarioOf(query), 'active');
    const bodyOf = async (id: string) =>
      (await respond(new URL(`https://www.upwork.com/jobs/~02${id}?${query}`)))?.body ?? '';
    const id = jobIdOf(row?.id ?? '');
    expect(await bodyOf(id)).toContain(`/ab/proposals/${row?.id}`);
    expect(await bodyOf(id)).toContain(row?.title);
    expect(await bodyOf(String(BigInt(id) + 1n))).not.toContain('View Proposal');
  });

  it('knows no other pages than its own', () => {
    expect(respond(new URL('https://www.upwork.com/api/graphql/v1'))).toBeUndefined();
  });
});
