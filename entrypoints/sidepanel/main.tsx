import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/components/tokens.css';
import '@/components/details.css';
import '@/components/page.css';
import '@/components/parts.css';
import { saveFile } from '@/components/save-file';
import { StorageGate } from '@/components/StorageGate';
import { ask } from '@/lib/messages/ask';
import { followAim } from '@/lib/messages/panel-target';
import { followTheme } from '@/lib/messages/follow-theme';
import { watchSettings } from '@/lib/messages/watch-settings';
import { localDrafts } from '@/lib/storage/drafts';
import { live } from '@/lib/storage/live';
import { readRawCopy } from '@/lib/storage/raw';
import { readDossier, readDossiers, readLikelyZone, readFigures, readReplies } from '@/lib/storage/read-workspace';
import { singleKeys } from '@/lib/storage/single-keys';
import { startSummariesWorker, watchSummaries } from '@/lib/storage/watch-summaries';
import { addressOf, keyOfLink } from '@/lib/upwork/keys';
import { speakOn } from '@/lib/words/speak-on';
import { words } from '@/lib/words/words';
import { App } from './App';
import { copyText } from './copy-text';
import { printPage } from './print-page';
import type { Services } from './services';
import './workspace.css';

const [tab, { id: windowId }] = await Promise.all([browser.tabs.getCurrent(), browser.windows.getCurrent()]);
const isTab = tab !== undefined;

const openInTab = isTab ? null : () => void browser.tabs.create({ url: location.href });

const services: Services = {
  ask,
  watchSettings,
  watchSummaries: watchSummaries(startSummariesWorker),
  watchDossier: (interviewId) => live(() => readDossier(interviewId)),
  watchDossiers: (interviewIds) => live(() => readDossiers(interviewIds)),
  readLikelyZone,
  watchFigures: live(readFigures),
  watchReplies: live(readReplies),
  addressOf,
  keyOfLink,
  singleKeys,
  wishes: {
    load: () => localStorage.getItem('board'),
    save: (text) => localStorage.setItem('board', text),
  },
  zones: { own: Intl.DateTimeFormat().resolvedOptions().timeZone, all: Intl.supportedValuesOf('timeZone') },
  drafts: localDrafts,
  copy: copyText,
  saveFile,
  print: () => printPage(openInTab),
  openWelcome: () => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }),
  openInTab,
  reload: () => location.reload(),
  now: Date.now,
};

if (!isTab && windowId !== undefined) {
  followAim(windowId, (address) => (location.hash = address));
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
