import { afterEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { locale, numberWords } from '@/lib/words/words';
import { messagesOf } from '@/tests/words/messages';
import { speak } from '@/tests/words/speak';

const ofBrowser = navigator.language;
const speaking = (language: string) =>
  Object.defineProperty(navigator, 'language', { value: language, configurable: true });

afterEach(async () => {
  speaking(ofBrowser);
  speak(fakeBrowser.i18n, await messagesOf('en'));
});

describe('numbers', () => {
  it.each([
    ['en', 'en-IN'],
    ['es', 'es-MX'],
    ['pt_BR', 'pt-PT'],
    ['uk', 'uk'],
    ['hi', 'hi-IN'],
    ['ar', 'ar-EG'],
    ['ar', 'ar-AE'],
    ['ar', 'en-US'],
    ['en', 'ar-EG'],
  ])('of %s stand as its readers write them, in a browser that speaks %s', async (language, browserLanguage) => {
    speaking(browserLanguage);
    speak(fakeBrowser.i18n, await messagesOf(language));
    const format = new Intl.NumberFormat(locale());
    for (const number of [0, 7, 42, 999, 1000, 1234.5, 0.5, -1, NaN]) {
      expect(numberWords(number)).toBe(format.format(number));
    }
  });
});
