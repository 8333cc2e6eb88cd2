import 'fake-indexeddb/auto';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { messagesOf } from './words/messages';
import { speak } from './words/speak';

speak(fakeBrowser.i18n, await messagesOf('en'));

beforeEach(() => fakeBrowser.reset());
