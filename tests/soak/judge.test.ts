// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Evening } from './evening.ts';
import { judge, trend, type Troubles } from './judge.ts';

const untroubled: Troubles = { errors: [], outside: [] };

/** Evenings of days on which everything went as it should. */
function days(count: number): Evening[] {
  return Array.from({ length: count }, (_, index): Evening => {
    const [day, interviews] = [index + 1, 20 + 8 * index];
    return {
      day,
      acts: 130 * day,
      remindersAnswered: day,
      tabs: {
        list: { heap: 800_000 + (index % 2) * 15_000, listeners: 44, loose: 20 },
        board: { heap: 2_000_000 + 30_000 * index, listeners: 290 + 9 * index, loose: 2900 - (index % 2) * 200 },
      },
      worker: 1_100_000 + 2000 * index,
      stops: Math.min(day, 4),
      alarms: ['reminders', 'snapshot'],
      records: { interviews, changes: 40 * day, snapshots: Math.min(day, 7) },
      expected: {
        interviews: { least: interviews, most: interviews },
        changes: { least: 40 * day, most: 40 * day },
        snapshots: { least: Math.min(day, 7), most: Math.min(day, 7) },
      },
      size: { records: 400 * (interviews + 40 * day), snapshots: 100_000, settings: 700 },
      notifications: 3,
    };
  });
}

/** What is not as it should be. */
function unexpected(evenings: readonly Evening[], troubles = untroubled): string[] {
  return judge(evenings, troubles).flatMap(({ what, isExpected }) => (isExpected ? [] : [what]));
}

it.each([1, 2, 8, 30])('finds nothing after %i good days', (count) => {
  expect(unexpected(days(count))).toEqual([]);
});

it('finds nothing where one evening holds a page more that was closed just then', () => {
  const evenings = days(8);
  const { board } = evenings[6]!.tabs;
  Object.assign(board!, { heap: board!.heap + 250_000, listeners: board!.listeners + 140, loose: board!.loose + 2700 });
  expect(unexpected(evenings)).toEqual([]);
});

it('takes nothing for good where no day was lived through', () => {
  expect(unexpected([])).toEqual(['days']);
});

it.each([
  { values: [5], gained: 0 },
  { values: [1, 2, 3], gained: 2 },
  { values: [10, 0, 10, 0, 10], gained: 0 },
  { values: [3, 2, 1], gained: -2 },
  { values: [1, 2, 3, 90, 5], gained: 4 },
])('a line through $values gains $gained', ({ values, gained }) => {
  expect(trend(values)).toBeCloseTo(gained);
});

describe('it is found when', () => {
  it.each<{ what: string; found: string; harm: (evenings: Evening[]) => unknown }>([
    {
      what: 'a page keeps what it does not need',
      found: 'heap of the tab “list”',
      harm: (evenings) => evenings.forEach(({ tabs }, index) => (tabs['list']!.heap += 20_000 * index)),
    },
    {
      what: 'listeners are left behind',
      found: 'listeners of the tab “list”',
      harm: (evenings) => evenings.forEach(({ tabs }, index) => (tabs['list']!.listeners += 5 * index)),
    },
    {
      what: 'nodes that were taken out are kept',
      found: 'loose of the tab “list”',
      harm: (evenings) => evenings.forEach(({ tabs }, index) => (tabs['list']!.loose += 20 * index)),
    },
    {
      what: 'the board keeps more than its cards need',
      found: 'heap of the tab “board”',
      harm: (evenings) => evenings.forEach(({ tabs }, index) => (tabs['board']!.heap += 90_000 * index)),
    },
    {
      what: 'the worker keeps what it does not need',
      found: 'heap of the worker, 5 days',
      harm: (evenings) => evenings.forEach((evening, index) => (evening.worker = 1_100_000 + 15_000 * index)),
    },
    {
      what: 'an alarm is left over',
      found: 'alarms, day 3',
      harm: (evenings) => evenings[2]!.alarms.push('yesterday'),
    },
    { what: 'an alarm is missing', found: 'alarms, day 3', harm: (evenings) => evenings[2]!.alarms.pop() },
    {
      what: 'a record more is kept than there should be',
      found: 'changes, day 5',
      harm: (evenings) => (evenings[4]!.records['changes']! += 1),
    },
    {
      what: 'a record is lost',
      found: 'interviews, day 8',
      harm: (evenings) => (evenings[7]!.records['interviews']! -= 1),
    },
    {
      what: 'there is a table that nobody thought of',
      found: 'leftovers, day 2',
      harm: (evenings) => (evenings[1]!.records['leftovers'] = 0),
    },
    {
      what: 'a table is not there',
      found: 'snapshots, day 2',
      harm: (evenings) => delete evenings[1]!.records['snapshots'],
    },
    {
      what: 'records get longer and longer',
      found: 'bytes of records',
      harm: (evenings) => (evenings[7]!.size.records *= 2),
    },
    {
      what: 'settings gather',
      found: 'bytes of settings',
      harm: (evenings) => (evenings[7]!.size.settings = 50_000),
    },
    {
      what: 'the desktop is told too much',
      found: 'notifications of a day',
      harm: (evenings) => (evenings[3]!.notifications = 4),
    },
    {
      what: 'next to nothing was done on a day',
      found: 'acts of a day',
      harm: (evenings) => (evenings[7]!.acts = evenings[6]!.acts + 3),
    },
    {
      what: 'no reminder ever came',
      found: 'reminders answered',
      harm: (evenings) => evenings.forEach((evening) => (evening.remindersAnswered = 0)),
    },
  ])('$what', ({ harm, found }) => {
    const evenings = days(8);
    harm(evenings);
    expect(unexpected(evenings)).toEqual([found]);
  });

  it('something went wrong on the way, or was asked of the net', () => {
    const troubles = { errors: ['oh no'], outside: ['https://example.com/'] };
    expect(unexpected(days(2), troubles)).toEqual(['errors', 'requests outside']);
  });
});
