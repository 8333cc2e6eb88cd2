import { caught } from './learn.ts';

const hosts = () => [...document.querySelectorAll('greenroom-badge,greenroom-panel,greenroom-teach,greenroom-notice')];

/** Everything in roots that the page got hold of, in whatever way; open ones too. */
function insides(): Element[] {
  const roots = new Set([...caught].map((node) => node.getRootNode() as ShadowRoot));
  for (const { shadowRoot } of hosts()) if (shadowRoot) roots.add(shadowRoot);
  return [...roots].flatMap((root) => [...root.querySelectorAll('*')]);
}

const pointer = {
  bubbles: true,
  composed: true,
  cancelable: true,
  button: 0,
  buttons: 1,
  detail: 1,
  clientX: 9,
  clientY: 9,
};

/** Presses, types and clicks as a user would, at every element of ours that it can reach. Answers with their number. */
export function forgeActs(): number {
  const targets = [...hosts(), ...insides()];
  for (const target of targets) {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'])
      target.dispatchEvent(
        type.startsWith('pointer') ? new PointerEvent(type, pointer) : new MouseEvent(type, pointer),
      );
    for (const key of ['Enter', ' ', 'ArrowRight', 'Tab'])
      for (const type of ['keydown', 'keypress', 'keyup'])
        target.dispatchEvent(new KeyboardEvent(type, { ...pointer, key, code: key === ' ' ? 'Space' : key }));
    for (const type of ['input', 'change', 'submit', 'toggle', 'command'])
      target.dispatchEvent(new Event(type, pointer));
    if (target instanceof HTMLElement) target.click();
  }
  return targets.length;
}

/** Would close a panel that took it for the user's. */
export function forgeEscape(): void {
  for (const target of [window, document, document.body, ...hosts()]) {
    target.dispatchEvent(new KeyboardEvent('keydown', { ...pointer, key: 'Escape' }));
    target.dispatchEvent(new PointerEvent('pointerdown', pointer));
  }
}

/** What browsers and the framework of the extension tell, and messages in the shape of ours. */
export function forgeSignals(times: number): void {
  const scripts = ['upwork', 'content', 'content-scripts/upwork'];
  for (let time = 0; time < times; time += 1) {
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    window.dispatchEvent(new Event('focus'));
    window.dispatchEvent(new Event('resize'));
    window.dispatchEvent(new Event('load'));
    document.dispatchEvent(new Event('scroll'));
    window.dispatchEvent(new Event('wxt:locationchange'));
    for (const name of scripts) {
      document.dispatchEvent(
        new CustomEvent(`greenroom:${name}:wxt:content-script-started`, { detail: { contentScriptName: name } }),
      );
      window.postMessage({ type: 'wxt:content-script-started', contentScriptName: name, messageId: String(time) }, '*');
    }
    for (const message of messages) {
      window.postMessage(message, '*');
      document.dispatchEvent(new CustomEvent('greenroom', { detail: message }));
    }
  }
}

const messages = [
  { name: 'setTick', request: { interviewId: 'proposal:1', itemId: 'interviewing/scam', done: true } },
  { type: 'settings', settings: { mode: 'hand', pausedUntil: null } },
  { type: 'changed', interviewIds: 'all' },
  { type: 'read-now' },
  { type: 'teach' },
];

/** Tries to send to the extension as its own pages do. Answers with what came of it. */
export async function sendToExtension(): Promise<string> {
  const { chrome, browser } = globalThis as unknown as Record<
    string,
    { runtime?: { sendMessage?: (...rest: unknown[]) => unknown } } | undefined
  >;
  const send = chrome?.runtime?.sendMessage ?? browser?.runtime?.sendMessage;
  if (!send) return 'no way';
  return String(await Promise.resolve(send(messages[0])).catch(String));
}
