import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { moveFocus } from '@/components/roving-focus';
import { messagesOf } from '../words/messages';
import { speak } from '../words/speak';

afterEach(async () => {
  cleanup();
  speak(fakeBrowser.i18n, await messagesOf('en'));
});

describe('arrow keys in a group of buttons', () => {
  it.each([
    { language: 'en', key: 'ArrowRight', to: 'third' },
    { language: 'en', key: 'ArrowLeft', to: 'first' },
    { language: 'ar', key: 'ArrowRight', to: 'first' },
    { language: 'ar', key: 'ArrowLeft', to: 'third' },
    { language: 'ar', key: 'ArrowDown', to: 'third' },
    { language: 'ar', key: 'ArrowUp', to: 'first' },
  ])('where texts run as in "$language", $key leads from the second to the $to', async ({ language, key, to }) => {
    speak(fakeBrowser.i18n, await messagesOf(language));
    render(
      <div onKeyDown={moveFocus}>
        <button type="button">first</button>
        <button type="button">second</button>
        <button type="button">third</button>
      </div>,
    );
    const second = screen.getByText('second');
    second.focus();
    fireEvent.keyDown(second, { key });
    expect(document.activeElement?.textContent).toBe(to);
  });
});
