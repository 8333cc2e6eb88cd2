import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inSlices } from '@/entrypoints/upwork.content/slices';
import type { Steps } from '@/lib/upwork/steps';

let end = new AbortController();
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  end.abort();
  end = new AbortController();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** Work of so many steps of 5 ms each. */
function work(count: number) {
  const done: number[] = [];
  const finish = vi.fn();
  const begin = vi.fn(function* (): Steps<string> {
    for (let step = 0; step < count; step += 1) {
      done.push(step);
      vi.advanceTimersByTime(5);
      yield;
    }
    return 'all';
  });
  return { done, finish, begin, run: inSlices(begin, finish, end.signal) };
}

const hide = (hidden: boolean) => vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);

it('does a little at once', () => {
  const { finish, run } = work(2);
  run();
  expect(finish.mock.calls).toEqual([['all']]);
});

it('gives much time back between slices of 15 ms', () => {
  const { done, finish, run } = work(9);
  run();
  expect(done).toHaveLength(3);
  vi.advanceTimersByTime(30);
  expect(done).toHaveLength(6);
  vi.advanceTimersByTime(60);
  expect(done).toHaveLength(9);
  expect(finish.mock.calls).toEqual([['all']]);
});

it('begins anew where the page has changed meanwhile', async () => {
  const { begin, finish, run } = work(9);
  run();
  document.body.append('new');
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(200);
  expect(begin).toHaveBeenCalledTimes(2);
  expect(finish.mock.calls).toEqual([['all']]);
});

it('leaves a page alone that never rests', async () => {
  const { begin, finish, run } = work(9);
  run();
  for (let time = 0; time < 20; time += 1) {
    document.body.append('new');
    await vi.advanceTimersByTimeAsync(30);
  }
  expect(begin).toHaveBeenCalledTimes(5);
  expect(finish.mock.calls).toEqual([[null]]);
});

it('waits in a hidden tab, and goes on when it is seen again', () => {
  const { done, finish, run } = work(5);
  run();
  hide(true);
  vi.advanceTimersByTime(1000);
  expect(done).toHaveLength(3);
  hide(false);
  document.dispatchEvent(new Event('visibilitychange'));
  vi.advanceTimersByTime(30);
  expect(finish.mock.calls).toEqual([['all']]);
});

it('goes on once where a tab was hidden for a moment only', () => {
  const { done, finish, run } = work(9);
  run();
  hide(true);
  hide(false);
  document.dispatchEvent(new Event('visibilitychange'));
  vi.advanceTimersByTime(30);
  expect(done).toHaveLength(6);
  vi.advanceTimersByTime(200);
  expect(finish.mock.calls).toEqual([['all']]);
});

it('drops what it was at when it is called again, and at the end', () => {
  const { begin, finish, run } = work(9);
  run();
  run();
  vi.advanceTimersByTime(200);
  expect(begin).toHaveBeenCalledTimes(2);
  expect(finish).toHaveBeenCalledTimes(1);
  run();
  end.abort();
  vi.advanceTimersByTime(200);
  expect(finish).toHaveBeenCalledTimes(1);
});
