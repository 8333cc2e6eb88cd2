import { liveQuery } from 'dexie';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/components/tokens.css';
import '@/components/details.css';
import '@/components/page.css';
import { ask } from '@/lib/messages/ask';
import { tellFrontTab } from '@/lib/messages/broadcast';
import { readAllViews, readLastReading } from '@/lib/storage/read';
import { App } from './App';
import './popup.css';
import type { Services, Watch } from './services';

const services: Services = {
  ask,
  watchViews: live(readAllViews),
  watchReading: live(readLastReading),
  readNow: () => void tellFrontTab({ type: 'read-now' }),
  openWelcome: () => {
    void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).then(() => window.close());
  },
  now: Date.now,
};

const root = document.getElementById('app');
if (root) render(<App services={services} />, root);

function live<Value>(query: () => Promise<Value>): Watch<Value> {
  return (next, failed) => {
    const subscription = liveQuery(query).subscribe(next, failed);
    return () => subscription.unsubscribe();
  };
}
