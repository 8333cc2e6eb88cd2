// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { momentsAt, offsetAt, wallTimeAt, zoneNamed } from '@/lib/calendar/wall-clock';

const utc = (text: string) => Date.parse(text);

it.each([
  ['an ordinary day', '2026-11-26', '15:00', 'Europe/Kyiv', ['2026-11-26T13:00Z']],
  ['in summer', '2026-07-01', '15:00', 'Europe/Kyiv', ['2026-07-01T12:00Z']],
  ['a zone half an hour off', '2026-11-26', '15:00', 'Asia/Kolkata', ['2026-11-26T09:30Z']],
  ['a zone on the other side of the day', '2026-11-26', '01:00', 'Pacific/Kiritimati', ['2026-11-25T11:00Z']],
  ['an hour that is skipped', '2026-03-29', '03:30', 'Europe/Kyiv', []],
  ['the first moment after it', '2026-03-29', '04:00', 'Europe/Kyiv', ['2026-03-29T01:00Z']],
  ['an hour that comes twice', '2026-11-01', '01:30', 'America/New_York', ['2026-11-01T05:30Z', '2026-11-01T06:30Z']],
  [
    'half an hour that comes twice',
    '2026-04-05',
    '01:45',
    'Australia/Lord_Howe',
    ['2026-04-04T14:45Z', '2026-04-04T15:15Z'],
  ],
  ['a day that a whole country skipped', '2011-12-30', '12:00', 'Pacific/Apia', []],
])('finds the moments of %s', (_, date, time, zone, moments) => {
  expect(momentsAt({ date, time }, zone)).toEqual(moments.map(utc));
});

it.each([
  ['2026-02-30', '10:00', 'Europe/Kyiv'],
  ['2026-02-20', '25:00', 'Europe/Kyiv'],
  ['', '', 'Europe/Kyiv'],
  ['2026-02-20', '10:00', 'Europe/Kiew'],
])('knows that %s, %s in %s is none', (date, time, zone) => {
  expect(momentsAt({ date, time }, zone)).toBeNull();
});

it('shows every moment so that it is found again', () => {
  const zones = ['Europe/Kyiv', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];
  const minutes = fc.integer({ min: utc('2020-01-01') / 60_000, max: utc('2035-01-01') / 60_000 });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
      expect(momentsAt(wallTimeAt(minute * 60_000, zone), zone)).toContain(minute * 60_000);
    }),
  );
});

it.each([
  ['2026-11-26T13:00Z', 'Europe/Kyiv', '+02:00'],
  ['2026-07-01T13:00Z', 'Europe/Kyiv', '+03:00'],
  ['2026-11-26T13:00Z', 'America/New_York', '-05:00'],
  ['2026-11-26T13:00Z', 'Asia/Kathmandu', '+05:45'],
])('knows how far ahead of UTC at %s in %s', (at, zone, offset) => {
  expect(offsetAt(utc(at), zone)).toBe(offset);
});

it.each([
  ['europe/kyiv', 'Europe/Kyiv'],
  ['  America/New York ', 'America/New_York'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['UTC', 'UTC'],
  ['+05:30', null],
  ['Nowhere/Land', null],
  ['', null],
])('finds the zone named "%s"', (name, zone) => {
  expect(zoneNamed(name, ['Europe/Kyiv', 'America/New_York'])).toBe(zone);
});
