import { locale } from './words';

/** The languages that Greenroom speaks: one for each file in `locales`. */
export const spokenLanguages = ['ar', 'en', 'es', 'hi', 'pt-BR', 'uk'] as const;

/** "Portuguese (Brazil)", in the user's language or in another. */
export function languageName(language: string, inLanguage: string = locale()): string {
  return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language) ?? language;
}
