import { describe, expect, it } from 'vitest';
import { direction, locale, numberWords, words } from '@/lib/words/words';

describe('texts', () => {
  it('come in the language of the browser', () => {
    expect(words('untitled')).toBe('Untitled interview');
    expect(direction()).toBe('ltr');
  });

  it('are formatted in the user’s own variant of the language', () => {
    expect(locale()).toMatch(/^en/);
    expect(numberWords(1234.5)).toBe('1,234.5');
  });
});
