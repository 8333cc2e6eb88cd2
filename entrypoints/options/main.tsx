import { liveQuery } from 'dexie';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/components/tokens.css';
import '@/components/details.css';
import '@/components/page.css';
import '@/components/lists/lists.css';
import { saveFile } from '@/components/save-file';
import { StorageGate } from '@/components/StorageGate';
import type { Watch } from '@/components/use-watched';
import { ask } from '@/lib/messages/ask';
import { readRawCopy } from '@/lib/storage/raw';
import { followTheme } from '@/lib/messages/follow-theme';
import { watchSettings } from '@/lib/messages/watch-settings';
import { localDrafts } from '@/lib/storage/drafts';
import { readDrifts, readItemEdits } from '@/lib/storage/read';
import { readEverything, readFalseAlarms, readImports, readLedger, readSnapshots } from '@/lib/storage/read-data';
import { readReplies } from '@/lib/storage/read-workspace';
import { addressOf } from '@/lib/upwork/keys';
import { speakOn } from '@/lib/words/speak-on';
import { words } from '@/lib/words/words';
import { App } from './App';
import './checklists/checklists.css';
import './data/data.css';
import './options.css';
import './replies/replies.css';
import type { Services } from './services';

const services: Services = {
  ask,
  forgetHere: () => localStorage.clear(),
  watchSettings,
  watchItemEdits: live(readItemEdits),
  watchReplies: live(readReplies),
  drafts: localDrafts,
  watchFalseAlarms: live(readFalseAlarms),
  watchLedger: live(readLedger),
  watchDrifts: live(readDrifts),
  watchSnapshots: live(readSnapshots),
  watchImports: live(readImports),
  readEverything,
  dismissDrift: async ({ page, since }) => {
    const answer = await ask('dismissDrift', { page, since });
    return answer.ok ? null : answer.code;
  },
  saveFile,
  addressOf,
  about: {
    version: browser.runtime.getManifest().version,
    userAgent: navigator.userAgent,
    browserLanguage: browser.i18n.getUILanguage(),
  },
  now: Date.now,
  zones: { own: Intl.DateTimeFormat().resolvedOptions().timeZone, all: Intl.supportedValuesOf('timeZone') },
};

speakOn(document, words('options.title'));
followTheme(document);
const root = document.getElementById('app');
if (root) {
  const gate = (
    <StorageGate services={{ ask, readRawCopy, saveFile, now: Date.now }}>
      <App services={services} />
    </StorageGate>
  );
  render(gate, root);
}

function live<Value>(query: () => Promise<Value>): Watch<Value> {
  return (next, failed) => {
    const subscription = liveQuery(query).subscribe(next, failed);
    return () => subscription.unsubscribe();
  };
}
