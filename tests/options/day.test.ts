import { expect, it } from 'vitest';
import { addDays, rangesOf, rangeWords, readDays, removeDays } from '@/entrypoints/options/day';

it('shows days that follow each other as one range', () => {
  const days = ['2026-12-31', '2027-01-01', '2026-12-24', '2027-01-03'];
  // Intl joins the two with thin spaces.
  const words = rangesOf(days).map((range) => rangeWords(range).replace(/\s/g, ' '));
  expect(words).toEqual(['24 Dec 2026', '31 Dec 2026 – 1 Jan 2027', '3 Jan 2027']);
});

it('adds and removes ranges, each day once', () => {
  const christmas = { from: '2026-12-24', to: '2026-12-26' };
  const days = addDays(['2026-12-26'], christmas) ?? [];
  expect(days).toEqual(['2026-12-24', '2026-12-25', '2026-12-26']);
  expect(removeDays([...days, '2027-01-01'], christmas)).toEqual(['2027-01-01']);
});

it('adds no more days than can be stored', () => {
  expect(addDays([], { from: '2026-01-01', to: '2027-02-04' })).toHaveLength(400);
  expect(addDays([], { from: '2026-01-01', to: '2027-02-05' })).toBeNull();
  expect(addDays([], { from: '2026-01-01', to: '2099-12-31' })).toBeNull();
});

it.each([
  ['', '', 'from', 'Choose the first day.'],
  ['2026-12-24', '', 'to', 'Choose the last day.'],
  ['2026-12-24', '2026-12-23', 'to', 'The last day is before the first.'],
  ['22026-12-24', '2026-12-23', 'from', 'Choose the first day.'],
])('from "%s" to "%s" is no time', (from, to, at, words) => {
  expect(readDays({ from, to })).toEqual({ problem: { at, words } });
});
