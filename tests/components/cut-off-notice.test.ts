import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { prepareCutOffNotice } from '@/components/cut-off-notice';
import { expectAccessible } from './accessible';
import { watchClosedRoots } from './closed-roots';

let rootOf: (host: Element) => ShadowRoot;
beforeEach(() => {
  rootOf = watchClosedRoots();
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function show(address: string) {
  prepareCutOffNotice()(address);
  const host = document.querySelector('greenroom-notice')!;
  return { host, root: rootOf(host) };
}

it('says what has happened, and what to do', async () => {
  const { root } = show('https://www.upwork.com/nx/proposals/');
  expect(root.querySelector('[role=status]')?.textContent).toBe(
    'Greenroom was updated or switched off. It shows and saves nothing on this page until you reload it.',
  );
  await expectAccessible(document.body);
});

it('leads back to the page as a link does, which never is a place on the page that is there', () => {
  const { root } = show('https://www.upwork.com/nx/proposals/?page=2#end');
  const link = root.querySelector('a')!;
  expect(link.textContent).toBe('Reload this page');
  expect(link.href).toBe('https://www.upwork.com/nx/proposals/?page=2');
});

it('goes when it is dismissed', () => {
  const { host, root } = show('https://www.upwork.com/nx/proposals/');
  root.querySelector('button')?.click();
  expect(host.isConnected).toBe(false);
});

it('needs nothing of the browser any more when it is shown', () => {
  const tell = prepareCutOffNotice();
  const getMessage = vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  tell('https://www.upwork.com/nx/proposals/');
  expect(document.querySelector('greenroom-notice')).not.toBeNull();
  expect(getMessage).not.toHaveBeenCalled();
});
