import fc from 'fast-check';
import type { Span, WorkingHours } from '@/lib/nudge/nudge-settings';
import { moment } from './story';

/** With changes of clocks in the half year of `arbitraryMoment`, by an hour and by half an hour, and without. */
export const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'UTC',
];

const firstMinute = moment('2026-10-01 00:00', 'UTC') / 60_000;

/** A minute of half a year, ms since 1970. */
export const arbitraryMoment: fc.Arbitrary<number> = fc
  .integer({ min: firstMinute, max: firstMinute + 183 * 1440 })
  .map((minute) => minute * 60_000);

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 900 }))
  .map(([from, length]) => ({ from, to: Math.min(1440, from + length) }));
const week = fc.array(fc.array(span, { maxLength: 3 }), { minLength: 7, maxLength: 7 });
const day = arbitraryMoment.map((at) => new Date(at).toISOString().slice(0, 10));

export const arbitraryHours: fc.Arbitrary<WorkingHours> = fc.record({
  zone: fc.constantFrom(...zones),
  week,
  daysOff: fc.array(day, { maxLength: 20 }),
  temporary: fc.array(fc.record({ from: day, to: day, week }), { maxLength: 2 }),
});
