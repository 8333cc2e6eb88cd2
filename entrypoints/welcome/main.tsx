import { render } from 'preact';
import '@/components/tokens.css';
import '@/components/details.css';
import '@/components/page.css';
import { ask } from '@/lib/messages/ask';
import { App } from './App';
import './welcome.css';

const root = document.getElementById('app');
if (root) render(<App setMode={(mode) => ask('setMode', mode)} />, root);
