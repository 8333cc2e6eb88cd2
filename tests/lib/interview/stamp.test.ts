import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stampSchema } from '@/lib/interview/interview-schema';
import { msOf, nextStamp, noStamp, stampAt } from '@/lib/interview/stamp';

const ms = fc.integer({ min: 0, max: 8_640_000_000_000_000 / 100 });
const counter = fc.integer({ min: 0, max: 46_655 });

it('sorts as text by time, then by counter, and tells its time', () => {
  fc.assert(
    fc.property(ms, counter, ms, counter, (ms1, counter1, ms2, counter2) => {
      const [one, other] = [stampAt(ms1, counter1, 'b'), stampAt(ms2, counter2, 'a')];
      if (ms1 !== ms2) expect(one < other).toBe(ms1 < ms2);
      else if (counter1 !== counter2) expect(one < other).toBe(counter1 < counter2);
      expect(msOf(one)).toBe(ms1);
    }),
  );
});

it('comes after the last one, wherever the clock stands', () => {
  fc.assert(
    fc.property(ms, counter, ms, (last, count, now) => {
      const before = stampAt(last, count, 'device');
      const next = nextStamp(before, now, 'device');
      expect(next > before).toBe(true);
      expect(next > stampAt(now, 0, 'device')).toBe(true);
    }),
  );
});

it('comes after nothing, too', () => {
  expect(nextStamp(noStamp, 5, 'device') > noStamp).toBe(true);
  expect(msOf(noStamp)).toBe(0);
});

it('is never the stamp of what a page showed in the same millisecond', () => {
  expect(nextStamp(noStamp, 5, 'device')).not.toBe(stampAt(5, 0, 'device'));
});

it('fits where stamps are stored', () => {
  expect(stampSchema.safeParse(stampAt(Date.UTC(5000, 0), 46_655, '01234567')).success).toBe(true);
});

it('names a moment that calendars know, also where a file holds nonsense', () => {
  for (const stamp of ['zzzzzzzzzzzzzzzzzzzzzzz.001.device', '!?']) {
    expect(() => new Temporal.Instant(BigInt(msOf(stamp)) * 1_000_000n)).not.toThrow();
  }
});
