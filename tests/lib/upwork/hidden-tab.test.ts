import { afterEach, expect, it, vi } from 'vitest';
import { watchPage } from '@/lib/upwork/watch-page';
import { collectGarbage } from '@/tests/fixtures/collect-garbage';

const watching = new AbortController();
afterEach(() => {
  watching.abort();
  vi.restoreAllMocks();
});

it('holds nothing of what comes and goes in a hidden tab, and passes once when it is shown', async () => {
  const frames: FrameRequestCallback[] = [];
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((next) => frames.push(next));
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
  const show = () => frames.splice(0).forEach((next) => next(0));
  const pass = vi.fn();
  watchPage(document, pass, watching.signal);
  show();
  expect(pass).toHaveBeenCalledTimes(1);

  hidden.mockReturnValue(true);
  const came = await comeAndGo();
  await collectGarbage();
  expect(came.filter((one) => one.deref())).toEqual([]);

  hidden.mockReturnValue(false);
  show();
  expect(pass).toHaveBeenCalledTimes(2);
});

/** Rows that a page makes anew, whether or not somebody looks. */
async function comeAndGo(): Promise<WeakRef<Element>[]> {
  const rows = [1, 2, 3].map(() => document.body.appendChild(document.createElement('p')));
  await new Promise((next) => setTimeout(next));
  document.body.replaceChildren();
  await new Promise((next) => setTimeout(next));
  return rows.map((row) => new WeakRef(row));
}
