// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterLooks } from '@/entrypoints/background/after-looks';
import type { Key } from '@/lib/interview/sighting-schema';
import type { Keeper } from '@/lib/storage/keeper';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function listen(hasCounted: boolean) {
  const count = vi.fn(() => Promise.resolve());
  const told: (readonly Key[])[] = [];
  const remind = vi.fn();
  const keeper = { hasCounted, count } as unknown as Keeper;
  return { count, told, remind, tellSeen: afterLooks(keeper, (interviewIds) => told.push(interviewIds), remind) };
}

it('tells of the first look at once, and of those that follow closely together, each interview once', () => {
  const { told, tellSeen } = listen(true);
  tellSeen(['proposal:1']);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([['proposal:1']]);
  for (const key of ['proposal:2', 'proposal:3', 'proposal:2']) {
    vi.advanceTimersByTime(100);
    tellSeen([key]);
  }
  expect(told).toHaveLength(1);
  vi.advanceTimersByTime(500);
  expect(told).toEqual([['proposal:1'], ['proposal:2', 'proposal:3']]);
});

it('tells at once again after a while in which nothing was seen', () => {
  const { told, tellSeen } = listen(true);
  for (const key of ['proposal:1', 'proposal:2']) {
    tellSeen([key]);
    vi.advanceTimersByTime(1);
    expect(told.at(-1)).toEqual([key]);
    vi.advanceTimersByTime(1000);
  }
});

it('works out reminders when the looks that follow closely are over, and while they go on, now and then', () => {
  const { remind, tellSeen } = listen(true);
  for (let look = 0; look < 4; look += 1) {
    tellSeen([`proposal:${look}`]);
    vi.advanceTimersByTime(100);
  }
  expect(remind).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2000);
  expect(remind).toHaveBeenCalledTimes(2); // those told at once, and those told together

  for (let look = 0; look < 100; look += 1) {
    tellSeen([`proposal:${look}`]);
    vi.advanceTimersByTime(100);
  }
  expect(remind.mock.calls.length).toBeGreaterThan(15);
});

it('says nothing of a look that changed nothing', () => {
  const { count, told, remind, tellSeen } = listen(false);
  tellSeen([]);
  vi.runAllTimers();
  expect(told).toEqual([]);
  expect(remind).not.toHaveBeenCalled();
  expect(count).not.toHaveBeenCalled();
});

it('has what looks bring counted at once, each time, as long as nothing is counted, and then no more', () => {
  const [before, after] = [listen(false), listen(true)];
  for (const { tellSeen } of [before, after]) for (const key of ['proposal:1', 'proposal:2']) tellSeen([key]);
  expect(before.count).toHaveBeenCalledTimes(2);
  expect(after.count).not.toHaveBeenCalled();
});
