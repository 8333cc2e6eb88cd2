import { expect, it } from 'vitest';
import { nowWords } from '@/entrypoints/options/NowLine';
import { defaultNudgeSettings, type WorkingHours } from '@/lib/nudge/nudge-settings';

const usual: WorkingHours = { ...defaultNudgeSettings.hours, zone: 'UTC' };
const week = (spans: { from: number; to: number }[]) => Array.from({ length: 7 }, () => spans);
const at = (text: string) => Date.parse(`${text}Z`);

it.each([
  ['in the middle of a day', usual, '2026-11-23T14:05', 'Now: working until 18:00'],
  ['as it begins', usual, '2026-11-23T09:00', 'Now: working until 18:00'],
  ['in its last minute', usual, '2026-11-23T17:59:30', 'Now: working until 18:00'],
  ['as it ends', usual, '2026-11-23T18:00', 'Now: free until Tue 09:00'],
  ['in the morning', usual, '2026-11-23T07:00', 'Now: free until 09:00'],
  ['at a weekend', usual, '2026-11-21T12:00', 'Now: free until Mon 09:00'],
  ['on a day off', { ...usual, daysOff: ['2026-11-23'] }, '2026-11-23T14:05', 'Now: free until Tue 09:00'],
  ['in another zone', { ...usual, zone: 'Asia/Dhaka' }, '2026-11-23T04:00', 'Now: working until 18:00'],
  ['over midnight', { ...usual, week: week([{ from: 0, to: 120 }, { from: 1320, to: 1440 }]) }, '2026-11-23T23:00', 'Now: working until Tue 02:00'], // prettier-ignore
  ['always', { ...usual, week: week([{ from: 0, to: 1440 }]) }, '2026-11-23T14:05', 'Now: working, around the clock'],
  ['never', { ...usual, week: week([]) }, '2026-11-23T14:05', 'Now: free, without any working hours'],
  ['long from now', { ...usual, daysOff: ['23', '24', '25', '26', '27', '30'].map((day) => `2026-11-${day}`) }, '2026-11-23T14:05', 'Now: free until 1 Dec, 09:00'], // prettier-ignore
])('%s', (_, hours, now, words) => {
  expect(nowWords(hours, at(now))).toBe(words);
});
