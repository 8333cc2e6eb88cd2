import { i18n, type GeneratedI18nStructure } from '#i18n';

/** The name of a text in `locales/en.yml`, by its path: "board.empty". */
export type WordKey = keyof GeneratedI18nStructure;
/** The name of a text with one form for each plural category. */
export type CountedKey = WordKey extends infer Key ? (Key extends `${infer Counted}.other` ? Counted : never) : never;
/** What stands for the {names} in a text. */
export type Substitutions = Record<string, string | number>;

/** The text `key` in the user's language. */
export function words(key: WordKey, substitutions: Substitutions = {}): string {
  // The structure of each text is checked by a test over all languages; here it would only slow the compiler down.
  return (i18n.t as (key: WordKey, substitutions: Substitutions) => string)(key, substitutions);
}

/** The form of the text `key` for `count` things, with {count} written as the language writes numbers. */
export function countWords(key: CountedKey, count: number, substitutions: Substitutions = {}): string {
  const form = plurals().select(count);
  return words(`${key}.${form}` as WordKey, { count: numberWords(count), ...substitutions });
}

/** "1,234.5" */
export function numberWords(value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(locale(), options).format(value);
}

/** "one, two, three" */
export function listWords(parts: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'unit', style: 'short' }).format(parts);
}

/** The language of the texts, in the user's own variant of it where the browser names one ("en-GB"). */
export function locale(): string {
  const language = words('language');
  const ofBrowser = navigator.language;
  return ofBrowser.split('-')[0] === language.split('-')[0] ? ofBrowser : language;
}

/** Which way the texts run. */
export function direction(): 'ltr' | 'rtl' {
  return words('direction') === 'rtl' ? 'rtl' : 'ltr';
}

function plurals(): Intl.PluralRules {
  return new Intl.PluralRules(words('language'));
}
