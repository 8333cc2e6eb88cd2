import 'fake-indexeddb/auto';
import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { messagesOf } from './words/messages';
import { speak } from './words/speak';

// A browser speaks one language, tests several.
vi.mock('@/lib/words/remembered', () => ({ remembered: (make: unknown) => make }));
speak(fakeBrowser.i18n, await messagesOf('en'));

// As it is written in Britain: 14:05, 3 Nov.
Object.defineProperty(navigator, 'language', { value: 'en-GB', configurable: true });

// Neither Node nor happy-dom has it; every browser does.
Object.defineProperty(navigator, 'storage', {
  value: { estimate: () => Promise.resolve({ quota: 1e9, usage: 0 }) },
  configurable: true,
});

// The background tells tabs what looks changed a moment later, when the test that looked may be over: nobody listens.
fakeBrowser.tabs.sendMessage = () => Promise.resolve(undefined);

// What tests do stands for what a user does; those about forged events take it back.
beforeEach(() => void (globalThis.greenroomStandsIn = () => true));

beforeEach(() => fakeBrowser.reset());
