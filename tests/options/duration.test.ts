import { expect, it } from 'vitest';
import { minuteOf, timesWords, timeText } from '@/entrypoints/options/clock';
import { durationOf, durationText, durationWords, wholeNumber } from '@/entrypoints/options/duration';
import { isQuietAt, quietMinutes } from '@/entrypoints/options/quiet';

it.each([
  ['2:30', 150],
  [':45', 45],
  ['2:', 120],
  ['0:90', 90],
  ['720:0', 43_200],
  ['0:0', null],
  [':', null],
  ['-1:30', null],
  ['1.5:0', null],
  ['720:1', null],
])('hours and minutes "%s"', (text, minutes) => {
  expect(durationOf(text)).toBe(minutes);
});

it.each([
  [1, '0:1', '1 min'],
  [60, '1:0', '1 h'],
  [150, '2:30', '2 h 30 min'],
  [1440, '24:0', '24 h'],
])('%i minutes', (minutes, text, words) => {
  expect([durationText(minutes), durationWords(minutes)]).toEqual([text, words]);
  expect(durationOf(durationText(minutes))).toBe(minutes);
});

it.each([
  ['3', 3],
  ['0', null],
  ['8', null],
  ['', null],
  ['2.5', null],
  ['1e1', null],
])('a whole number from 1 to 7: "%s"', (text, number) => {
  expect(wholeNumber(text, 1, 7)).toBe(number);
});

it('knows the times of a day, whose end is the next midnight', () => {
  expect([0, 545, 1440, 1560].map(timeText)).toEqual(['00:00', '09:05', '00:00', '02:00']);
  expect(['09:05', '23:59', ''].map(minuteOf)).toEqual([545, 1439, null]);
  expect(timesWords({ from: 1320, to: 1560 })).toBe('22:00 – 02:00');
});

it.each([
  [1320, 480, 600, true, false],
  [0, 60, 60, false, false],
  [540, 540, 0, false, false],
  [1320, 1440, 120, true, false],
])('quiet from %i to %i', (quietFrom, quietTo, length, atEleven, atNine) => {
  const quiet = { quietFrom, quietTo };
  expect(quietMinutes(quiet)).toBe(length);
  expect([isQuietAt(1380, quiet), isQuietAt(540, quiet)]).toEqual([atEleven, atNine]);
});
