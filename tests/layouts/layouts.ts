/**
 * `npm run layouts`: every page that is known, in layouts that Upwork has not made yet: each change alone and with every
 * other one, in Chromium. Of large pages only some of the pairs are tried; `--seed N`: other ones; `--all`: all of them.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomOf } from '../simulate/random.ts';
import { openChromium } from './chromium.ts';
import type { Tried } from './in-page';
import type * as InPage from './in-page';
import { capturesToRead, standinPages } from './pages.ts';
import type { Page } from './labs';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, all: { type: 'boolean' }, only: { type: 'string' } },
});
/** So many characters of markup are read in all for the pairs of one page, about. */
const budget = 250_000_000;
const outcomes = ['whole', 'partly', 'not understood', 'wrong'] as const;

declare const lab: typeof InPage;

const captures = capturesToRead();
if (captures.length === 0) console.log('No captured pages here (CAPTURES names their folder): the stand-in alone.');
const pages = [...captures, ...(await standinPages())].filter(({ name }) => !values.only || name.includes(values.only));

const chromium = await openChromium(join(import.meta.dirname, 'in-page.ts'), 2);
const results = new Map<string, Tried[]>();
const waiting = [...pages].sort((a, b) => b.html.length - a.html.length);
await Promise.all(
  chromium.tabs.map(async (tab) => {
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      const { changes } = await tab.evaluate((opened) => lab.open(opened), page);
      const tried: Tried[] = [];
      for (const sets of batches(setsOf(page, pages.indexOf(page), changes), 50))
        tried.push(...(await tab.evaluate(([name, some]) => lab.run(name, some), [page.name, sets] as const)));
      results.set(page.name, tried);
    }
  }),
);
await chromium.close();

const count = (tried: readonly Tried[], outcome: Tried['outcome']) =>
  tried.filter((one) => one.outcome === outcome).length;
console.table(
  Object.fromEntries(
    pages.map(({ name }) => {
      const tried = results.get(name) ?? [];
      return [name, { layouts: tried.length, ...Object.fromEntries(outcomes.map((one) => [one, count(tried, one)])) }];
    }),
  ),
);
const all = [...results.values()].flat();
for (const [name, tried] of results)
  for (const { changes, wrong } of tried.filter(({ outcome }) => outcome === 'wrong').slice(0, 8))
    console.log(`${name}, ${changes.join(' + ') || 'as it is'}: ${wrong.slice(0, 3).join('; ')}`);

process.exitCode = count(all, 'wrong') > 0 ? 1 : 0;
console.log(`layouts: ${outcomes.map((one) => `${count(all, one)} ${one}`).join(', ')}`);

/** As it is, each change alone, and pairs in both orders. */
function setsOf({ html }: Page, index: number, changes: readonly string[]): string[][] {
  // Of each page its own: which tab is done first is no matter.
  const random = randomOf(Number(values.seed) * 1000 + index);
  const pairs = changes.flatMap((a) => changes.filter((b) => b !== a).map((b) => [a, b]));
  const share = values.all ? 1 : budget / (html.length * pairs.length);
  return [[], ...changes.map((change) => [change]), ...pairs.filter(() => random.chance(share))];
}

function* batches<Value>(all: readonly Value[], size: number): Generator<Value[]> {
  for (let first = 0; first < all.length; first += size) yield all.slice(first, first + size);
}
