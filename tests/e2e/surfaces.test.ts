import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFor } from '../browsers/build.ts';
import { exampleRecords } from '../pictures/example.ts';
import { openFilled, wear, type Filled } from '../pictures/filled.ts';
import { surfaces, type Shot } from '../pictures/surfaces.ts';
import { languages } from '../words/messages.ts';
import { faultsOf } from './faults-of.ts';
import { browsers } from './greenroom.ts';
import { cutTexts } from './cut-texts.ts';

const isOurs = ({ path }: Shot) => !path.startsWith('/');
/** Upwork's page is Upwork's: of it, only what Greenroom puts there counts. */
const partOf = (shot: Shot) => (isOurs(shot) ? 'html' : shot.name === 'panel' ? 'greenroom-panel' : 'greenroom-badge');

describe.each(browsers)('every surface in %s', (browser) => {
  describe.each(['en', 'ar'])('in %s', (language) => {
    let filled: Filled;
    beforeAll(async () => {
      filled = await openFilled({ browser, language, exampleRecords });
    });
    afterAll(() => filled.close());

    it.each(surfaces)('has no fault that axe knows, light or dark, and nothing cut: $name', async (shot) => {
      const page = await filled.visit(shot);
      const css = partOf(shot);
      expect(await faultsOf(page, css)).toEqual([]);
      expect(await cutTexts(page, css)).toEqual([]);
      if (browser === 'chromium') expect(await namelessIn(page, shot)).toEqual([]);
      if (isOurs(shot)) await wear(page, true);
      const dark = isOurs(shot) ? page : await filled.visit(shot, { dark: true });
      expect(await faultsOf(dark, css)).toEqual([]);
      await dark.close();
      if (!page.isClosed()) await page.close();
    });

    it('asks nothing of the net, and nothing goes wrong', () => {
      expect(filled.outside()).toEqual([]);
      expect(filled.errors).toEqual([]);
    });
  });
});

/** In place of six languages the one that has the longest of each text. */
describe('every surface in the longest words', () => {
  let filled: Filled;
  beforeAll(async () => {
    filled = await openFilled({ browser: 'chromium', language: longestTexts(), exampleRecords });
  });
  afterAll(() => filled.close());

  it.each(surfaces)('cuts nothing off and lets nothing run out, 320 px wide and as it is: $name', async (shot) => {
    const page = await filled.visit(shot);
    expect(await cutTexts(page, partOf(shot))).toEqual([]);
    if (isOurs(shot)) {
      await page.setViewport({ width: 320, height: 800 });
      expect(await cutTexts(page, partOf(shot))).toEqual([]);
    }
    await page.close();
  });
});

type Texts = Record<string, { message: string }>;

function longestTexts(): Texts {
  const build = buildFor('chromium', 'e2e');
  const all = languages
    .toSorted((a) => (a === 'en' ? -1 : 1))
    .map((language) => JSON.parse(readFileSync(join(build, '_locales', language, 'messages.json'), 'utf8')) as Texts);
  const [english = {}] = all;
  const longest = Object.keys(english).map((key) => {
    const texts = all.flatMap((one) => one[key] ?? []);
    return [key, texts.reduce((a, b) => (b.message.length > a.message.length ? b : a))] as const;
  });
  const { language, direction } = english;
  return { ...Object.fromEntries(longest), ...(language && direction && { language, direction }) };
}

/** What one can act on and a screen reader has no name for, as it stands in Chromium's accessibility tree. */
async function namelessIn(page: Page, shot: Shot): Promise<string[]> {
  const inner = shot.name === 'panel' ? 'greenroom-panel >>> [role=dialog]' : 'greenroom-badge >>> button';
  const root = isOurs(shot) ? undefined : ((await page.$(inner)) ?? undefined);
  const tree = await page.accessibility.snapshot(root ? { root } : {});
  const acted =
    /^(?:button|link|checkbox|radio|switch|textbox|searchbox|combobox|spinbutton|slider|tab|menuitem|listbox)$/;
  const nameless: string[] = [];
  let seen = 0;
  const visit = (node: SerializedAXNode): void => {
    if (acted.test(node.role)) {
      seen += 1;
      if (!node.name?.trim()) nameless.push(`${node.role} ${JSON.stringify(node).slice(0, 150)}`);
    }
    node.children?.forEach(visit);
  };
  if (tree) visit(tree);
  return seen > 0 ? nameless : ['nothing in the tree can be acted on'];
}
