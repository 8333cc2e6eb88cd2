import type { GeneratedI18nStructure } from '#i18n';
import { browser } from 'wxt/browser';
import { remembered } from './remembered';

/** The name of a text in `locales/en.yml`, by its path: "board.empty". */
export type WordKey = Exclude<keyof GeneratedI18nStructure, `@@${string}`>;
/** The name of a text with one form for each plural category. */
export type CountedKey = WordKey extends infer Key ? (Key extends `${infer Counted}.one` ? Counted : never) : never;
/** What stands for the {names} in a text. */
export type Substitutions = Record<string, string>;

/** A name of the code as keys are written: "initial-contact/no-show" is `initialContact.noShow`. */
type InKey<Name extends string> = Name extends `${infer List}/${infer Item}`
  ? `${InKey<List>}.${InKey<Item>}`
  : Name extends `${infer First}-${infer Rest}`
    ? `${First}${Capitalize<InKey<Rest>>}`
    : Name;

/** The key of the text for `name` in a block that has one for each: "stage.initialContact". */
export function keyOf<const Block extends string, const Name extends string>(
  block: Block,
  name: Name,
): `${Block}.${InKey<Name>}` {
  const inKey = name.replace('/', '.').replace(/-(.)/g, (_, first: string) => first.toUpperCase());
  return `${block}.${inKey}` as `${Block}.${InKey<Name>}`;
}

/** The text `key` in the user's language. */
export function words(key: WordKey, substitutions?: Substitutions): string {
  const text = textOf(key);
  if (!substitutions) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => substitutions[name] ?? whole);
}

/** The form of the text `key` for `count` things, with {count} written as the language writes numbers. */
export function countWords(key: CountedKey, count: number, substitutions: Substitutions = {}): string {
  const form = plurals(words('language')).select(count);
  return words(`${key}.${form}` as WordKey, { count: numberWords(count), ...substitutions });
}

/** "1,234.5" */
export function numberWords(value: number, options?: Intl.NumberFormatOptions): string {
  // What most numbers on Upwork's pages are; the first `NumberFormat` costs a page 20 ms.
  const text = String(value);
  if (!options && /^\d{1,3}$/.test(text) && words('language') !== ofOtherDigits) return text;
  return numbers(locale(), options).format(value);
}

/** Arabic has digits of its own in some countries. */
const ofOtherDigits = 'ar';

/** "one, two, three" */
export function listWords(parts: readonly string[]): string {
  return lists(locale()).format(parts);
}

/**
 * The language of the texts, in the user's own variant of it ("en-GB"). Who reads Greenroom in another language than
 * that of the browser still gets the times and dates of their country: "en-DE".
 */
export function locale(): string {
  return localeOf(words('language'), navigator.language);
}

/** Which way the texts run. */
export function direction(): 'ltr' | 'rtl' {
  return words('direction') === 'rtl' ? 'rtl' : 'ltr';
}

/** Types know only texts of the browser's own. */
const texts = browser.i18n as { getMessage: (name: string) => string };
// Asked once: that takes longer than all else about a text, and a badge has ten. And without `i18n.t`, which would weigh 0.6 kB
// on each page of Upwork's for forms that are not used here.
const textOf = remembered((key: WordKey) => texts.getMessage(key.replaceAll('.', '_')));
const plurals = remembered((language: string) => new Intl.PluralRules(language));
const numbers = remembered(
  (locale: string, options: Intl.NumberFormatOptions = {}) => new Intl.NumberFormat(locale, options),
);
const lists = remembered((locale: string) => new Intl.ListFormat(locale, { type: 'unit', style: 'short' }));
const localeOf = remembered((language: string, ofBrowser: string) => {
  const spoken = new Intl.Locale(language);
  const { language: browserLanguage, region } = new Intl.Locale(ofBrowser).maximize();
  return browserLanguage === spoken.language ? ofBrowser : new Intl.Locale(language, { region }).toString();
});
