// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const sheets = globSync('{components,entrypoints}/**/*.css', { cwd: root });
const pages = globSync('entrypoints/*/index.html', { cwd: root });

/** What is laid out from the left or the right, not from where a line begins. */
const physical =
  /(?<![\w-])(?:(?:(?:margin|padding|border)-)?(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)(?:-\w+)?:|(?<![\w-])(?:text-align|float|clear): (?:left|right)/;
/** Four values, of which the second is that of the right side and the last that of the left one. */
const fourSides = /(?<![\w-])(?:margin|padding|inset): ([^;]+)/;

/** A mark stands beside a title of Upwork's, which is in the page's language, whatever ours is. */
const allowed = new Set(['components/mark.css margin-right', 'components/mark.css margin-left']);

it.each(sheets)('%s has no sides that stay where they are when texts run from right to left', (name) => {
  const css = readFileSync(join(root, name), 'utf8').replace(/\/\*.*?\*\//gs, '');
  const sided = css.split('\n').filter((line) => {
    const [, values = ''] = fourSides.exec(line) ?? [];
    const [, right, , left] = values.match(/(?:\([^)]*\)|[^\s(])+/g) ?? [];
    return physical.test(line) || (left !== undefined && left !== right);
  });
  expect(sided.map((line) => `${name} ${line.trim()}`).filter((line) => !allowed.has(line.replace(/:.*/, '')))).toEqual(
    [],
  );
});

it.each(pages)('%s says nothing but the name of Greenroom until it has looked up its words', (name) => {
  const html = readFileSync(join(root, name), 'utf8');
  expect(html.replace(/<[^>]*>/g, '').trim()).toBe('Greenroom');
  expect(html).not.toMatch(/\blang=/);
});
