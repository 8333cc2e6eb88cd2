import { inject } from 'vitest';
import { speak } from '../words/speak';

// No page of Vitest is one of an extension.
const i18n = { getMessage: undefined };
speak(i18n, inject('english'));
Object.assign(globalThis, { chrome: { i18n } });
