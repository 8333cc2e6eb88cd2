import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTeach, type OpenTeach, type TeachList } from '@/components/mount-teach';
import { watchClosedRoots } from '../components/closed-roots';

let rootOf: (host: Element) => ShadowRoot;
let opened: OpenTeach;
const onClosed = vi.fn();
const keep = vi.fn(() => Promise.resolve(null));
const onPage = vi.fn();

beforeEach(() => {
  rootOf = watchClosedRoots();
  const card = 'style="height:120px"';
  document.body.innerHTML = `<main><section id="talks" ${card}><a href="#pressed">One</a></section><section id="sent" ${card}>Two</section><div style="height:3000px"></div><section id="far">Three</section></main>`;
  for (const type of ['click', 'pointerdown', 'mousedown', 'keydown'])
    document.querySelector('main')?.addEventListener(type, onPage);
  opened = openTeach({ shade: null, look, onClosed });
});
afterEach(() => {
  opened.close();
  scrollTo(0, 0);
  vi.clearAllMocks();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function look(): TeachList[] {
  return ['talks', 'sent', 'far'].map((name) => ({
    element: element(name),
    name,
    jobs: 1,
    preview: () => ({ refusal: null, titles: ['A job'], isSubmitted: name === 'sent', keep }),
  }));
}
const element = (id: string) => document.getElementById(id) as HTMLElement;
const host = () => document.querySelector('greenroom-teach');
const part = (css: string) => rootOf(host() as Element).querySelector<HTMLElement>(css);
const says = (css: string) => part(css)?.textContent ?? '';
/** As the user does; playwright finds nothing in closed roots. */
function press(name: string): void {
  globalThis.greenroomStandsIn = () => true;
  [...(part('.card')?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === name)?.click();
  globalThis.greenroomStandsIn = undefined;
}

it('stands in the top layer, closed to the page, and takes the focus', () => {
  expect(host()?.shadowRoot).toBeNull();
  expect(host()?.matches(':popover-open')).toBe(true);
  expect(document.activeElement).toBe(host());
});

it('outlines what the arrow keys lead to, and says where it is', async () => {
  expect(says('.pointed')).toBe('talks, 1 job');
  await userEvent.keyboard('{ArrowRight}');
  const { top, height } = element('sent').getBoundingClientRect();
  const outline = part('.outline')?.getBoundingClientRect();
  expect(outline).toMatchObject({ top: top - 8, height: height + 16 });
  await userEvent.keyboard('{ArrowRight}');
  expect(says('.pointed')).toContain('further down the page');
  expect(scrollY).toBe(0);
});

it('takes what is pressed, and the page hears nothing of it', async () => {
  await userEvent.click(element('talks').querySelector('a') as Element, { force: true });
  expect(says('h2')).toBe('Is this your interviewing list?');
  expect(onPage).not.toHaveBeenCalled();
  expect(location.hash).toBe('');
});

it('heeds no script of the page', () => {
  const shade = part('.shade');
  const { left, top } = element('sent').getBoundingClientRect();
  const at = { clientX: left + 5, clientY: top + 5, bubbles: true, composed: true };
  shade?.dispatchEvent(new MouseEvent('click', at));
  host()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  part('h2')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(says('h2')).toBe('Which list holds your interviews?');
});

it('keeps what the user says yes to, and lets the page go', async () => {
  await userEvent.keyboard('{Enter}');
  press('Yes');
  await vi.waitFor(() => expect(says('h2')).toBe('Greenroom reads this list now'));
  expect(keep).toHaveBeenCalledOnce();
  expect(part('.shade')?.checkVisibility()).toBe(false);
});

it('keeps what looks like Submitted only after a second yes', async () => {
  await userEvent.keyboard('{ArrowRight}{Enter}');
  press('Yes, it is');
  await vi.waitFor(() => expect(says('h2')).toBe('Badge a Submitted list?'));
  expect(keep).not.toHaveBeenCalled();
  press('Badge them all the same');
  await vi.waitFor(() => expect(keep).toHaveBeenCalledOnce());
});

it('goes on after “Choose again”, with lists that the page has made anew', async () => {
  await userEvent.keyboard('{Enter}');
  element('talks').replaceWith(element('talks').cloneNode(true));
  press('Choose again');
  await vi.waitFor(() => expect(says('.pointed')).toBe('talks, 1 job'));
  await userEvent.keyboard('{Enter}');
  expect(says('h2')).toBe('Is this your interviewing list?');
});

it('ends on Escape, and gives the focus back', async () => {
  await userEvent.keyboard('{Escape}');
  expect(host()).toBeNull();
  expect(onClosed).toHaveBeenCalledOnce();
  expect(onPage).not.toHaveBeenCalled();
});
