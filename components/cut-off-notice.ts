import { listenTo } from '@/lib/listen-to';
import { speakIn } from '@/lib/words/speak-on';
import { words } from '@/lib/words/words';
import css from './cut-off-notice.css?inline';
import { makeHost } from './host';
import { styleRoot } from './shadow';

const style = styleRoot(css);

/**
 * Looks up what a page says when an update has cut Greenroom's script off, and answers with what shows it. The way back is
 * a link to the page itself, at `address`: only the user loads pages.
 */
export function prepareCutOffNotice(): (address: string) => void {
  const [text, reload, dismiss] = [words('cutOff.text'), words('cutOff.reload'), words('failure.dismiss')];
  const { host, root } = makeHost('greenroom-notice');
  speakIn(host);
  return (address) => {
    const line = document.createElement('p');
    line.setAttribute('role', 'status');
    const link = document.createElement('a');
    link.textContent = reload;
    // With a fragment it would lead to a place on this page.
    link.href = address.replace(/#.*$/s, '');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = dismiss;
    listenTo(button, 'click', () => host.remove());
    style(root);
    root.append(line, link, button);
    document.body.append(host);
    line.textContent = text; // changed while it is there: a screen reader says it
  };
}
