import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/components/tokens.css';
import '@/components/details.css';
import '@/components/page.css';
import '@/components/parts.css';
import '@/components/lists/lists.css';
import { saveFile } from '@/components/save-file';
import { StorageGate } from '@/components/StorageGate';
import { hashOf } from '@/entrypoints/sidepanel/route';
import { ask } from '@/lib/messages/ask';
import { followTheme } from '@/lib/messages/follow-theme';
import { tellFrontTab } from '@/lib/messages/broadcast';
import { openWorkspace } from '@/lib/messages/open-workspace';
import { live } from '@/lib/storage/live';
import { readRawCopy } from '@/lib/storage/raw';
import { readDrifts, readInterview, readItemEdits, readLastReading, readLists } from '@/lib/storage/read';
import { singleKeys } from '@/lib/storage/single-keys';
import { addressOf, keyOfLink } from '@/lib/upwork/keys';
import { speakOn } from '@/lib/words/speak-on';
import { words } from '@/lib/words/words';
import { App } from './App';
import './popup.css';
import { saveReport } from './save-report';
import type { Services } from './services';

/** Known before anybody can press a key: which one must be said at once, see `openWorkspace`. */
let windowId: number | undefined;
void browser.windows.getCurrent().then(({ id }) => (windowId = id));

const services: Services = {
  ask,
  watchLists: (wish) => live(() => readLists(wish)),
  watchInterview: (interviewId) => live(() => readInterview(interviewId)),
  watchItemEdits: live(readItemEdits),
  watchReading: live(readLastReading),
  watchDrifts: live(readDrifts),
  dismissDrift: async ({ page, since }) => {
    const answer = await ask('dismissDrift', { page, since });
    return answer.ok ? null : answer.code;
  },
  saveReport: () => saveReport({ ask, tellFrontTab, openReport, wait }),
  readNow: () => void tellFrontTab({ type: 'read-now' }),
  teach: async () => {
    const isHeard = await tellFrontTab({ type: 'teach' });
    if (isHeard) window.close();
    return isHeard;
  },
  openWelcome: () => {
    void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).then(() => window.close());
  },
  openWorkspace: (route) => {
    void openWorkspace(hashOf(route), windowId).then(() => window.close());
  },
  singleKeys,
  openOptions: () => {
    void browser.tabs.create({ url: browser.runtime.getURL('/options.html#reminders') }).then(() => window.close());
  },
  addressOf,
  keyOfLink,
  now: Date.now,
};

function openReport(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/options.html#diagnostics') }).then(() => window.close());
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

speakOn(document, words('extension.shortName'));
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
