/**
 * `npm run pictures`: every surface of Greenroom in light, in dark and from right to left, into `docs/`. To be looked at one
 * by one; the README shows some. `--only NAME` takes those whose name holds NAME.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { runnerImport } from 'vite';
import type * as Example from './example.ts';
import { openFilled, untilAtRest, type Filled } from './filled.ts';
import { surfaces, type Shot } from './surfaces.ts';

const folder = join(import.meta.dirname, '../../docs');
const looks = [
  { look: 'light', language: 'en', dark: false },
  { look: 'dark', language: 'en', dark: true },
  { look: 'arabic', language: 'ar', dark: false },
] as const satisfies readonly { look: string; language: string; dark: boolean }[];

const {
  module: { exampleRecords },
} = await runnerImport<typeof Example>(join(import.meta.dirname, 'example.ts'), {
  configFile: false,
  resolve: { alias: { '@': join(import.meta.dirname, '../..') } },
});
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
mkdirSync(folder, { recursive: true });

/** Beyond that nobody looks at a picture; pixels. */
const tallest = 4000;

let taken = 0;
for (const { look, language, dark } of looks) {
  const filled = await openFilled({ browser: 'chromium', language, exampleRecords });
  try {
    for (const shot of surfaces) {
      if (!shot.name.includes(values.only)) continue;
      await take(shot, look, dark, filled);
      taken += 1;
    }
  } finally {
    await filled.close();
  }
}
console.log(`pictures: ${taken} taken, in docs/`);

/** Of all that is on the page, also where a part of it scrolls by itself; pixels. */
function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const scrolling = [document.documentElement, ...document.querySelectorAll('main')];
    const ends = scrolling.map((element) => element.getBoundingClientRect().top + scrollY + element.scrollHeight);
    return Math.ceil(Math.max(...ends));
  });
}

async function take(shot: Shot, look: string, dark: boolean, { visit }: Filled): Promise<void> {
  const { name, width, height, whole } = shot;
  const shown = await visit(shot, { dark });
  if (whole) {
    await shown.setViewport({ width, height: Math.min(tallest, Math.max(height, await heightOf(shown))) });
    await untilAtRest(shown);
  }
  await shown.screenshot({ path: join(folder, `${name}-${look}.png`) });
  await shown.close();
}
