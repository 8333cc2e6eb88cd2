import { afterEach, expect, it } from 'vitest';
import { makeHost } from '@/components/host';
import panelCss from '@/components/panel.css?inline';
import { dresserOf, styleRoot } from '@/components/shadow';
import tokensCss from '@/components/tokens.css?inline';
import { refuseForged } from '@/lib/listen-to';

afterEach(() => document.body.replaceChildren());

/** A panel of ours without anything in it. */
function show(name: `greenroom-${string}`) {
  const { host, root } = makeHost(name);
  styleRoot(tokensCss + panelCss)(root);
  const panel = document.createElement('div');
  panel.className = 'panel';
  root.append(panel);
  document.body.append(host);
  return { host, root, panel };
}

/** How it looks now; the computed style itself goes on changing. */
function copyOf(host: Element): CSSStyleDeclaration {
  return Object.assign({}, getComputedStyle(host));
}

/** What a page says in its own style sheet. */
function say(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.body.append(style);
}

it('hands its root to no custom element of the page’s, whether that was there before or comes later', () => {
  const learnt: unknown[] = [];
  const spy = () =>
    class extends HTMLElement {
      readonly internals = this.attachInternals();
      connectedCallback() {
        learnt.push(this.internals.shadowRoot, this.shadowRoot);
      }
    };
  customElements.define('greenroom-before', spy());
  show('greenroom-before');
  show('greenroom-after');
  customElements.define('greenroom-after', spy());
  expect(learnt).toEqual([null, null, null, null]);
});

it('looks as it is meant to, whatever the page says of its hosts', () => {
  const { host } = show('greenroom-panel');
  const { opacity, width, display, position, transform, pointerEvents, fontSize, clipPath, translate } = copyOf(host);
  say(`greenroom-panel, greenroom-panel[style] { opacity: 0 !important; width: 9px !important; display: none !important;
    position: static !important; transform: scale(9) !important; pointer-events: none !important; font-size: 99px !important }
    greenroom-panel::before, greenroom-panel::after { content: 'bait' !important; position: fixed; inset: 0 }`);
  host.style.cssText = 'opacity: 0 !important; clip-path: inset(50%) !important; translate: 900px !important';
  host.animate({ opacity: [0, 0] }, { duration: 1e6 });
  expect(getComputedStyle(host)).toMatchObject({ opacity, width, display, position, transform, pointerEvents });
  expect(getComputedStyle(host)).toMatchObject({ fontSize, clipPath, translate });
  expect(opacity).toBe('1');
  for (const part of ['::before', '::after']) expect(getComputedStyle(host, part).content).toBe('none');
});

it('keeps its colours, whatever the page says of our properties', () => {
  say(`@property --gr-bg { syntax: '<color>'; inherits: false; initial-value: transparent }
    :root, greenroom-panel { --gr-bg: red !important; --gr-border: 40px }`);
  const { panel, host } = show('greenroom-panel');
  expect(getComputedStyle(host).backgroundColor).toBe('rgb(255, 255, 255)');
  expect(getComputedStyle(panel.appendChild(document.createElement('header'))).userSelect).toBe('none');
});

it('is placed by us alone', () => {
  const { host, root } = show('greenroom-panel');
  const dress = dresserOf(root);
  dress({ left: '10px', top: '20px' });
  dress({ left: '30px' });
  say('greenroom-panel { left: 0 !important; top: 0 !important }');
  expect(getComputedStyle(host)).toMatchObject({ left: '30px', top: '20px' });
});

it('lets no forged click in, wherever it comes from', () => {
  const { root, panel } = show('greenroom-panel');
  refuseForged(root);
  const heard: string[] = [];
  panel.addEventListener('click', () => heard.push('click'));
  panel.click();
  panel.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  expect(heard).toEqual([]);
});
