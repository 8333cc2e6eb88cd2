// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { languages } from './messages';
import { textsOf } from './texts';

const english = await textsOf('en');
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** "progress.said" of "progress.said.one": what has a form for each plural category, of which English has two. */
function countedOf(texts: ReadonlyMap<string, string>): string[] {
  return [...texts.keys()].filter((key) => key.endsWith('.one')).map((key) => key.slice(0, -'.one'.length));
}

function formOf(key: string): string | null {
  const end = key.split('.').at(-1) ?? '';
  return categories.includes(end) && counted.has(key.slice(0, -end.length - 1)) ? end : null;
}

const counted = new Set(countedOf(english));
const plain = [...english.keys()].filter((key) => formOf(key) === null);

/** {names} and <marks>, each once. */
function blanksOf(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}|<\/?\w+>/g))].sort();
}

describe.each(languages)('the texts in %s', (language) => {
  const tag = language.replace('_', '-');

  it('say which language they are in and which way it runs', async () => {
    const texts = await textsOf(language);
    expect(texts.get('language')).toBe(tag);
    const info = (new Intl.Locale(tag) as Intl.Locale & { getTextInfo: () => { direction: string } }).getTextInfo();
    expect(texts.get('direction')).toBe(info.direction);
  });

  it('are the same as in English', async () => {
    const own = [...(await textsOf(language)).keys()].filter((key) => formOf(key) === null);
    expect(own.toSorted()).toEqual(plain.toSorted());
  });

  it('have a form for each plural category of the language, and no other', async () => {
    const texts = await textsOf(language);
    const wanted = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const forms = (key: string) => categories.filter((category) => texts.has(`${key}.${category}`));
    const wrong = [...counted].filter(
      (key) => forms(key).join() !== categories.filter((one) => wanted.includes(one as Intl.LDMLPluralRule)).join(),
    );
    expect(wrong).toEqual([]);
  });

  it('have the same {names} and <marks> in them', async () => {
    const wrong = [...(await textsOf(language))].flatMap(([key, text]) => {
      const form = formOf(key);
      const model = english.get(form ? key.replace(/\w+$/, 'other') : key) ?? '';
      const [blanks, wanted] = [blanksOf(text), blanksOf(model)];
      // "One job", "two jobs": a form for one number need not say it.
      const mayLack = form === 'zero' || form === 'one' || form === 'two' ? ['{count}'] : [];
      const lacks = wanted.filter((blank) => !blanks.includes(blank) && !mayLack.includes(blank));
      const strange = blanks.filter((blank) => !wanted.includes(blank));
      return lacks.length + strange.length > 0 ? [`${key}: ${text}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('are not empty, nor have they spaces at their ends', async () => {
    const wrong = [...(await textsOf(language))].filter(([, text]) => text.trim() !== text || text === '');
    expect(wrong).toEqual([]);
  });

  it('fit into the lists of the browsers’ stores', async () => {
    const texts = await textsOf(language);
    const lengthOf = (key: string) => Array.from(texts.get(key) ?? '').length;
    expect(lengthOf('extension.name')).toBeLessThanOrEqual(75);
    expect(lengthOf('extension.shortName')).toBeLessThanOrEqual(12);
    expect(lengthOf('extension.description')).toBeLessThanOrEqual(132);
  });
});
