import { liveQuery } from 'dexie';
import { render } from 'preact';
import '@/components/tokens.css';
import '@/components/details.css';
import '@/components/page.css';
import { ask } from '@/lib/messages/ask';
import { readFalseAlarms } from '@/lib/storage/read';
import { App } from './App';
import './options.css';
import type { Services } from './services';

const services: Services = {
  ask,
  watchFalseAlarms: (next, failed) => {
    const subscription = liveQuery(readFalseAlarms).subscribe(next, failed);
    return () => subscription.unsubscribe();
  },
  now: Date.now,
  zones: { own: Intl.DateTimeFormat().resolvedOptions().timeZone, all: Intl.supportedValuesOf('timeZone') },
};

const root = document.getElementById('app');
if (root) render(<App services={services} />, root);
