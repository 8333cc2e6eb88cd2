import { render } from 'preact';
import '@/components/tokens.css';
import '@/components/details.css';
import '@/components/page.css';
import { ask } from '@/lib/messages/ask';
import { followTheme } from '@/lib/messages/follow-theme';
import { speakOn } from '@/lib/words/speak-on';
import { words } from '@/lib/words/words';
import { App } from './App';
import './welcome.css';

speakOn(document, words('welcome.title'));
followTheme(document);
const root = document.getElementById('app');
if (root) render(<App setMode={(mode) => ask('setMode', mode)} />, root);
