import { afterEach, expect, it, vi } from 'vitest';
import { makeHost } from '@/components/host';
import { watchSight } from '@/components/sight';

let ending = new AbortController();
afterEach(() => {
  ending.abort();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** A panel in the top layer, and how it is seen. */
function show() {
  ending = new AbortController();
  const { host, root } = makeHost('greenroom-panel');
  const inner = document.createElement('div');
  inner.style.cssText = 'width:300px;height:200px;background:white';
  root.append(inner);
  host.popover = 'manual';
  document.body.append(host);
  host.showPopover();
  return watchSight(host, inner, ending.signal);
}

function cover(css: string): void {
  const bait = document.createElement('div');
  bait.style.cssText = `position:fixed;inset:0;width:100%;height:100%;${css}`;
  bait.popover = 'manual';
  document.body.append(bait);
  bait.showPopover();
}

it('is too soon at first, and clear after a moment', async () => {
  const sight = show();
  expect(sight()).toBe('too-soon');
  await vi.waitFor(() => expect(sight()).toBe('clear'));
});

it('is too soon after the page was scrolled under the pointer', async () => {
  const sight = show();
  await vi.waitFor(() => expect(sight()).toBe('clear'));
  document.body.style.height = '5000px';
  scrollTo(0, 300);
  await vi.waitFor(() => expect(sight()).toBe('too-soon'), { interval: 5 });
  await vi.waitFor(() => expect(sight()).toBe('clear'));
});

const browsersThatTell: [string, () => void][] = [
  ['a browser that tells what lies over what', () => {}],
  ['one that does not', () => vi.stubGlobal('IntersectionObserverEntry', Object)],
];
it.each(browsersThatTell)('is covered by what is shown over it, in %s', async (_, begin) => {
  begin();
  cover('pointer-events:none');
  const sight = show();
  await vi.waitFor(() => expect(sight()).toBe('clear')); // it came later
  cover('pointer-events:none;background:white');
  await vi.waitFor(() => expect(sight()).toBe('covered'));
  document.querySelectorAll('div').forEach((bait) => bait.remove());
  await vi.waitFor(() => expect(sight()).not.toBe('covered'));
  await vi.waitFor(() => expect(sight()).toBe('clear'));
});
