import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { Services } from '@/entrypoints/sidepanel/services';
import { expectAccessible } from '@/tests/components/accessible';
import { someSettings } from '@/tests/fixtures/make';
import { booking, link, openWorkspace } from './open-workspace';

afterEach(cleanup);

it('opens with the board, and leads from there to an interview and back', async () => {
  openWorkspace();
  expect((await link('Board')).getAttribute('aria-current')).toBe('page');
  fireEvent.click(await link('Rebuild a booking site'));
  await screen.findByRole('checkbox', { name: /budget/ });
  expect(document.activeElement).toBe(screen.getByRole('main'));
  expect((await link('Board')).getAttribute('aria-current')).toBeNull();
  fireEvent.click(await link('Board'));
  await link('Rebuild a booking site');
});

it('opens with the interview that its address names, and acts on it', async () => {
  const { ask } = openWorkspace({ hash: `#/interview/${booking.interviewId}` });
  fireEvent.click(await screen.findByRole('checkbox', { name: /budget/ }));
  expect(ask).toHaveBeenCalledWith('setTick', { interviewId: booking.interviewId, itemId: 'price', done: true });
});

it.each([
  ['#/interview/proposal:404', 'This interview is not in Greenroom'],
  ['#/elsewhere', 'There is nothing at this address'],
])('says at %s that nothing is there, and leads to the board', async (hash, words) => {
  openWorkspace({ hash });
  await screen.findByRole('heading', { name: words });
  await expectAccessible(document.body);
  fireEvent.click(await link('Open the board'));
  await link('Rebuild a booking site');
});

it('offers the welcome page until a mode is chosen, and shows no interview', async () => {
  const { services } = openWorkspace({ settings: { mode: 'not-chosen' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Open the welcome page' }));
  expect(services.openWelcome).toHaveBeenCalledOnce();
  expect(screen.queryByText('Rebuild a booking site')).toBeNull();
});

it('says that the background does not answer, with the code, and begins anew when asked', async () => {
  const watchSettings = (_: unknown, failed: (error: unknown) => void) => {
    failed('unreachable');
    return () => {};
  };
  const { services } = openWorkspace({ services: { watchSettings } });
  expect((await screen.findByRole('alert')).textContent).toContain('unreachable');
  fireEvent.click(screen.getByRole('button', { name: 'Reload' }));
  expect(services.reload).toHaveBeenCalledOnce();
});

it('says that the interviews could not be read, with the reason', async () => {
  const { fail } = openWorkspace();
  await link('Rebuild a booking site');
  fail(new Error('the disk is on fire'));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('the disk is on fire');
  await expectAccessible(document.body);
});

it('opens in a tab from the panel, and offers no such thing where it is one', async () => {
  const { services } = openWorkspace({ services: { openInTab: vi.fn() } });
  fireEvent.click(await screen.findByRole('button', { name: 'Open in a tab' }));
  expect(services.openInTab).toHaveBeenCalledOnce();
  cleanup();
  openWorkspace({ services: { openInTab: null } });
  await link('Board');
  expect(screen.queryByRole('button', { name: 'Open in a tab' })).toBeNull();
});

it('goes to an interview that it is told of while it is being drawn', async () => {
  const watchSettings: Services['watchSettings'] = (next) => {
    next(someSettings());
    history.replaceState(null, '', `#/interview/${booking.interviewId}`); // fires no event
    return () => {};
  };
  openWorkspace({ services: { watchSettings } });
  await screen.findByRole('checkbox', { name: /budget/ });
});
