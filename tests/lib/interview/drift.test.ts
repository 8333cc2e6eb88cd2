// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { driftId, driftsOf, type ReadDay } from '@/lib/interview/drift';
import type { ReadPage } from '@/lib/interview/sighting-schema';

const dayMs = 86_400_000;
const now = Date.UTC(2026, 10, 24, 12);

/** "20: uuun" is November 20th with three understood readings, then one that was not; p: partly; "-3" is October 28th. */
function aDay(words: string, page: ReadPage = 'proposals'): ReadDay {
  const [date = '', looks = ''] = words.split(': ');
  const count = (letter: string) => looks.split(letter).length - 1;
  const at = Date.UTC(2026, 10, Number(date), 12);
  return {
    day: new Date(at).toISOString().slice(0, 10),
    page,
    verdicts: { understood: count('u'), partly: count('p'), 'not-understood': count('n') },
    lastAt: at,
    lastVerdict: looks.endsWith('u') ? 'understood' : looks.endsWith('p') ? 'partly' : 'not-understood',
  };
}

const drifts = (...days: string[]) =>
  driftsOf(
    days.map((words) => aDay(words)),
    now,
  );
const weeks = ['1: uuu', '8: uu', '15: uuuu', '18: u'];

describe('a page that was understood for weeks', () => {
  it.each([
    ['is not any more', ['20: nnn'], '2026-11-20', 'not-understood'],
    ['on several days', ['20: n', '21: n', '24: n'], '2026-11-20', 'not-understood'],
    ['and changed in the middle of a day', ['20: uun', '21: nnn'], '2026-11-20', 'not-understood'],
    ['and was tried again and again that day', ['20: unnnnnnnnn', '21: nnn'], '2026-11-20', 'not-understood'],
    ['still is in part', ['20: nn', '21: p'], '2026-11-20', 'partly'],
    ['and was not opened for long after', ['24: nnn'], '2026-11-24', 'not-understood'],
  ])('%s', (_, days, since, verdict) => {
    expect(drifts(...weeks, ...days)).toEqual([{ page: 'proposals', since, verdict }]);
  });

  it.each([
    ['was not on two looks only', ['20: nn']],
    ['is again', ['20: nnn', '21: u']],
    ['is again on the same day', ['20: nnnu']],
    ['is now and then', ['20: nnn', '21: un', '22: nn']],
    ['was not opened since', []],
  ])('%s: nothing is said', (_, days) => {
    expect(drifts(...weeks, ...days)).toEqual([]);
  });
});

describe('before it changed', () => {
  it.each([
    ['nothing was read', []],
    ['it was read on two days', ['1: uuuu', '18: uuuu']],
    ['it was read for less than two weeks', ['6: uu', '8: uu', '19: uu']],
    ['it was understood five times of six', ['1: uuuu', '8: uuunn', '18: uuu']],
    ['it was never understood', ['1: nnn', '8: nnn', '18: nnn']],
    ['it was so long ago, but for one day', ['-80: uu', '-70: uu', '18: u']],
  ])('%s: nothing is said', (_, days) => {
    expect(drifts(...days, '20: nnn')).toEqual([]);
  });

  it.each([
    ['exactly two weeks', ['5: u', '8: u', '19: u']],
    ['nine times of ten', ['1: uuuu', '8: uuuun', '18: u']],
    ['with a holiday after', ['-60: uu', '-50: uu', '-40: uu']],
    ['an older break is forgotten', ['-80: nnnnnnnnn', '1: uu', '8: uu', '18: uu']],
  ])('%s is enough', (_, days) => {
    expect(drifts(...days, '20: nnn')).toMatchObject([{ since: '2026-11-20' }]);
  });
});

it('tells kinds of pages apart', () => {
  const messages = weeks.map((words) => aDay(words, 'messages'));
  const proposals = [...weeks, '20: nnnn'].map((words) => aDay(words));
  expect(driftsOf([...messages, aDay('20: nn', 'messages'), ...proposals], now)).toMatchObject([{ page: 'proposals' }]);
});

it('does not depend on the order in which days come', () => {
  expect(drifts('20: nnn', ...weeks.toReversed())).toHaveLength(1);
});

it('goes by moments where the user has flown west and a day came twice', () => {
  const dayAhead = { ...aDay('21: nnn'), lastAt: Date.UTC(2026, 10, 20, 16) };
  const understoodAfter = { ...aDay('20: u'), lastAt: Date.UTC(2026, 10, 20, 18) };
  expect(driftsOf([...weeks.map((words) => aDay(words)), dayAhead, understoodAfter], now)).toEqual([]);
});

it('knows the day where the user was, whatever the zone: a month’s end and a leap day are days like others', () => {
  const at = (day: string, looks: string) => ({
    ...aDay(`1: ${looks}`),
    day,
    lastAt: Temporal.PlainDate.from(day).toZonedDateTime('Pacific/Kiritimati').epochMilliseconds,
  });
  const days = [at('2028-02-15', 'u'), at('2028-02-28', 'u'), at('2028-02-29', 'u'), at('2028-03-01', 'nnn')];
  expect(driftsOf(days, Date.UTC(2028, 2, 2))).toMatchObject([{ since: '2028-03-01' }]);
});

it('leaves out days that have not come yet, written while the clock was wrong', () => {
  const future = { ...aDay('1: nnn'), day: '2031-01-01', lastAt: now + 1000 * dayMs };
  expect(driftsOf([...weeks.map((words) => aDay(words)), future], now)).toEqual([]);
});

it('names a drift by kind and day', () => {
  expect(driftId({ page: 'proposals', since: '2026-11-20' })).toBe('proposals 2026-11-20');
});
