import { fireEvent, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBadge } from '@/components/badge';
import type { FailureCode } from '@/components/failure-words';
import { openPanel } from '@/components/mount-panel';
import type { AskInterview } from '@/components/use-interview-acts';
import { watchClosedRoots } from './closed-roots';
import { aBadge, aNudge, aView } from './make-view';
import { address } from './open-panel';

let rootOf: (host: Element) => ShadowRoot;
beforeEach(() => {
  rootOf = watchClosedRoots();
  // happy-dom has no top layer, and nothing lies over anything.
  Object.assign(HTMLElement.prototype, { showPopover: () => {} });
  Object.assign(IntersectionObserverEntry.prototype, { isVisible: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function open() {
  const anchor = createBadge(aBadge(), 0, () => {});
  document.body.append(anchor);
  const onClosed = vi.fn();
  const openFull = vi.fn(() => Promise.resolve<FailureCode | null>(null));
  const ask = (() => Promise.resolve({ ok: false, code: 'failed' })) as AskInterview;
  const view = aView({ nudges: [aNudge()] });
  const panel = openPanel({
    anchor,
    view,
    shade: null,
    ask,
    now: () => 0,
    addressOf: () => address,
    openFull,
    onClosed,
  });
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1000); // the user has read it
  const host = document.querySelector('greenroom-panel')!;
  const dialog = rootOf(host).querySelector<HTMLElement>('[role=dialog]')!;
  return { anchor, panel, host, dialog, openFull, onClosed };
}

it('is a named dialog, closed to the page', () => {
  const { host, dialog } = open();
  expect(host.shadowRoot).toBeNull();
  expect(dialog.getAttribute('aria-label')).toBe('Greenroom: Rebuild a booking site');
});

it('closes on Escape, before the page hears of it', () => {
  const onPage = vi.fn();
  const { onClosed } = open();
  document.addEventListener('keydown', onPage);
  fireEvent.keyDown(document.body, { key: 'Escape' });
  document.removeEventListener('keydown', onPage);
  expect(onClosed).toHaveBeenCalledOnce();
  expect(onPage).not.toHaveBeenCalled();
  expect(document.querySelector('greenroom-panel')).toBeNull();
});

it.each([
  ['outside closes it', (open: { host: Element }) => open.host.ownerDocument.body, 1],
  ['inside does not', (open: { host: Element }) => open.host, 0],
  ['on its own badge does not: the badge decides', (open: { anchor: Element }) => open.anchor, 0],
])('a press %s', (_, target, times) => {
  const opened = open();
  fireEvent.pointerDown(target(opened));
  expect(opened.onClosed).toHaveBeenCalledTimes(times);
});

it.each([
  ['it was hardly there', 100, 0],
  ['there was time to read it', 400, 1],
])('counts a press when %s: after %i ms %i times', async (_, ms, times) => {
  const { dialog, openFull } = open();
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() - 1000 + ms);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Open in full' }));
  await Promise.resolve();
  expect(openFull).toHaveBeenCalledTimes(times);
});

it('hears nothing that a script of the page has made up', () => {
  globalThis.greenroomStandsIn = undefined;
  const { dialog, host, openFull, onClosed } = open();
  within(dialog).getByRole('button', { name: 'Open in full' }).click();
  within(dialog).getByRole('button', { name: 'Close' }).click();
  for (const target of [dialog, host, document.body]) {
    fireEvent.keyDown(target, { key: 'Escape' });
    fireEvent.pointerDown(target === dialog ? document.body : target);
  }
  expect(openFull).not.toHaveBeenCalled();
  expect(onClosed).not.toHaveBeenCalled();
});

it('shows a newer view, and closes once only', () => {
  const { panel, dialog, onClosed } = open();
  panel.update(aView({ title: 'Another title' }));
  expect(within(dialog).getByRole('heading', { name: 'Another title' })).toBeTruthy();
  panel.close();
  panel.close();
  expect(onClosed).toHaveBeenCalledOnce();
});

it('keeps clicks inside from the page', () => {
  const onPage = vi.fn();
  const { host } = open();
  document.body.addEventListener('click', onPage);
  fireEvent.click(host);
  document.body.removeEventListener('click', onPage);
  expect(onPage).not.toHaveBeenCalled();
});

it('keeps Tab inside, links included', () => {
  const { dialog } = open();
  const last = within(dialog).getByRole('button', { name: 'It has ended…' });
  last.focus();
  expect(fireEvent.keyDown(last, { key: 'Tab' })).toBe(false);
  const link = within(dialog).getByRole('link', { name: 'Open' });
  link.focus();
  expect(fireEvent.keyDown(link, { key: 'Tab' })).toBe(true); // neither the first stop nor the last
});

it('opens the interview in full, and gives way to it', async () => {
  const { dialog, openFull, onClosed } = open();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Open in full' }));
  expect(openFull).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(onClosed).toHaveBeenCalledOnce());
});

it('stays, and says why, where it could not be opened in full', async () => {
  const { dialog, openFull, onClosed } = open();
  openFull.mockResolvedValue('unreachable');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Open in full' }));
  expect((await within(dialog).findByRole('alert')).textContent).toContain('unreachable');
  expect(onClosed).not.toHaveBeenCalled();
});
