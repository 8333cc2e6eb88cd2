import { liveQuery } from 'dexie';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/components/tokens.css';
import '@/components/details.css';
import '@/components/page.css';
import { ask } from '@/lib/messages/ask';
import { readDrifts, readFalseAlarms, readLedger } from '@/lib/storage/read';
import { speakOn } from '@/lib/words/speak-on';
import { words } from '@/lib/words/words';
import { App } from './App';
import './options.css';
import { saveFile } from './save-file';
import type { Services, Watch } from './services';

const services: Services = {
  ask,
  watchFalseAlarms: live(readFalseAlarms),
  watchLedger: live(readLedger),
  watchDrifts: live(readDrifts),
  dismissDrift: async ({ page, since }) => {
    const answer = await ask('dismissDrift', { page, since });
    return answer.ok ? null : answer.code;
  },
  saveFile,
  about: { version: browser.runtime.getManifest().version, userAgent: navigator.userAgent },
  opensAt: location.hash,
  now: Date.now,
  zones: { own: Intl.DateTimeFormat().resolvedOptions().timeZone, all: Intl.supportedValuesOf('timeZone') },
};

speakOn(document, words('options.title'));
const root = document.getElementById('app');
if (root) render(<App services={services} />, root);

function live<Value>(query: () => Promise<Value>): Watch<Value> {
  return (next, failed) => {
    const subscription = liveQuery(query).subscribe(next, failed);
    return () => subscription.unsubscribe();
  };
}
