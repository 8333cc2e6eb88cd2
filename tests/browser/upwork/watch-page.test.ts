import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchPage } from '@/lib/upwork/watch-page';

const link = (n: number) => `<a href="/nx/proposals/202769014825493248${n}">Job</a>`;
let watching: AbortController;
const pass = vi.fn();

beforeEach(async () => {
  document.body.innerHTML = `<main><p id="else">Else</p><div id="row"><div id="cell">${link(1)}</div></div></main>`;
  watching = new AbortController();
  watchPage(document, pass, watching.signal);
  await frames();
  expect(pass).toHaveBeenCalledOnce();
  pass.mockClear();
});
afterEach(() => {
  watching.abort();
  pass.mockClear();
});

it.each<[string, () => void]>([
  ['a row comes', () => find('row').after(row(2))],
  ['a row comes inside of other things', () => find('else').append(box(`<section><div>${link(3)}</div></section>`))],
  ['a heading comes', () => find('row').before(box('<h2>Interviewing</h2>'))],
  [
    'a row shows another job',
    () => find('cell').querySelector('a')?.setAttribute('href', '/nx/proposals/2027690148254932489'),
  ],
  [
    'a tile whose title is no link shows another job',
    () => find('row').setAttribute('data-ev-opening_uid', '2027690148254932489'),
  ],
  ['a badge is swept away', () => sweep(() => find('cell').querySelector('greenroom-badge')?.remove())],
  ['new text takes the place of a badge', () => sweep(() => find('cell').lastChild?.replaceWith('new'))],
])('passes once when %s', async (_, act) => {
  act();
  await frames();
  expect(pass).toHaveBeenCalledOnce();
});

it.each<[string, () => void]>([
  ['anything else comes', () => find('else').append(box('<p>note <b>bold</b></p>'))],
  ['anything else goes', () => find('else').replaceChildren()],
  ['an attribute changes while scrolling', () => find('row').setAttribute('eh-i', 'true')],
  ['a badge of ours comes', () => find('cell').append(document.createElement('greenroom-badge'))],
  [
    'a row came and went within one frame',
    () => {
      const gone = row(4);
      find('row').after(gone);
      gone.remove();
    },
  ],
])('does not pass when %s', async (_, act) => {
  act();
  await frames();
  expect(pass).not.toHaveBeenCalled();
});

it('does not pass any more once it is aborted', async () => {
  watching.abort();
  find('row').after(row(5));
  await frames();
  expect(pass).not.toHaveBeenCalled();
});

it('passes rarely where a pass is dear, and still once after the last change', async () => {
  pass.mockImplementation(() => {
    const end = performance.now() + 30;
    while (performance.now() < end);
  });
  for (let n = 0; n < 20; n += 1) {
    find('row').after(row(n % 10));
    await new Promise((next) => requestAnimationFrame(next));
  }
  expect(pass.mock.calls.length).toBeLessThan(10);
  const before = pass.mock.calls.length;
  find('row').after(row(1));
  await vi.waitFor(() => expect(pass.mock.calls.length).toBeGreaterThan(before), { timeout: 5000 });
  pass.mockReset();
});

/** A badge of ours stands in the cell when something happens to it. */
function sweep(act: () => void): void {
  find('cell').append(document.createElement('greenroom-badge'));
  act();
}

function find(id: string): Element {
  return document.getElementById(id) as Element;
}

function row(n: number): Element {
  return box(`<div>${link(n)}</div>`);
}

function box(html: string): Element {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

async function frames(): Promise<void> {
  for (let n = 0; n < 3; n += 1) await new Promise((next) => requestAnimationFrame(next));
  await new Promise((next) => setTimeout(next, 30));
}
