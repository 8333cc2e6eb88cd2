// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { respond } from './respond.ts';
import { olderStories, proposalIn, roomIdOf, roomOf, roomScenarioOf } from './rooms.ts';
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

  it('knows no other pages than its own', () => {
    expect(respond(new URL('https://www.upwork.com/api/graphql/v1'))).toBeUndefined();
  });
});
