import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aNudge } from '@/tests/components/make-view';
import { address, booking, logo, lost, openPopup, press } from './open-popup';

afterEach(cleanup);

const dueBooking = { ...booking, nudges: [aNudge()] };
const inFull = (interviewId: string) => [{ view: 'interview', interviewId }];

/** As if it was pressed where the focus is; answers whether the browser would still do something with it. */
const strike = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const focused = () => {
  const { activeElement } = document;
  return activeElement === document.body ? undefined : activeElement?.querySelector('.title')?.textContent;
};

describe('keys of the popup', () => {
  let services: ReturnType<typeof openPopup>['services'];
  beforeEach(async () => {
    ({ services } = openPopup({ views: [dueBooking, logo, lost] }));
    await screen.findByRole('heading', { name: /^Due now/ });
  });

  it.each([
    ['1', 'Rebuild a booking site'],
    ['2', 'Animate a logo'],
    ['4', 'Old thing'],
  ])('%s leads to the row with that number: what is due first, then the interviews', (key, title) => {
    strike(key);
    expect(focused()).toBe(title);
  });

  it('arrows, Home and End go from row to row and stay at the ends', () => {
    const seen = ['ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowUp'].map((key) => {
      strike(key);
      return focused();
    });
    const [site, animation, old] = ['Rebuild a booking site', 'Animate a logo', 'Old thing'];
    expect(seen).toEqual([site, animation, old, old, site, site, site]);
  });

  it('a reminder is opened in full by its number and Enter', () => {
    strike('1');
    strike('Enter');
    expect(vi.mocked(services.openWorkspace).mock.calls).toEqual([inFull(booking.interviewId)]);
  });

  it('an interview is opened in full by its number and F', () => {
    strike('2');
    strike('f');
    expect(vi.mocked(services.openWorkspace).mock.calls).toEqual([inFull(logo.interviewId)]);
  });

  it.each([
    ['r', 'sayWrote', { direction: 'me' }],
    ['n', 'actOnNudge', { act: 'waive' }],
    ['w', 'actOnNudge', { act: 'wrong' }],
  ])('a reminder is answered by its number and %s', async (key, call, request) => {
    strike('1');
    strike(key);
    await waitFor(() => expect(services.ask).toHaveBeenCalledWith(call, expect.objectContaining(request)));
  });

  it('letters that mean a row mean none while none holds the focus', () => {
    strike('f');
    strike('n');
    expect(services.openWorkspace).not.toHaveBeenCalled();
    expect(services.ask).not.toHaveBeenCalledWith('actOnNudge', expect.anything());
  });

  it('B, comma, P and / work wherever the focus is', async () => {
    strike('b');
    expect(services.openWorkspace).toHaveBeenCalledWith({ view: 'board' });
    strike(',');
    expect(services.openOptions).toHaveBeenCalled();
    strike('p');
    expect(await screen.findByRole('radio', { name: /By hand/ })).toBeTruthy();
    strike('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('the same keys work on keyboards with other letters and digits', () => {
    strike('١', { code: 'Digit1' });
    expect(focused()).toBe('Rebuild a booking site');
    strike('и', { code: 'KeyB' });
    expect(services.openWorkspace).toHaveBeenCalledWith({ view: 'board' });
  });

  it('what is typed into the search is not taken for a key; the arrow leads from it to what was found', async () => {
    strike('/');
    expect(strike('b')).toBe(true);
    expect(services.openWorkspace).not.toHaveBeenCalled();
    strike('ArrowDown');
    await waitFor(() => expect(focused()).toBe('Animate a logo'));
  });

  it('what the browser does with keys that are held together is left to it', () => {
    strike('1');
    expect(strike('f', { ctrlKey: true })).toBe(true);
    expect(services.openWorkspace).not.toHaveBeenCalled();
  });

  it('lists all of them, and turns single ones off', async () => {
    fireEvent.click(screen.getByLabelText('Single keys work wherever the focus is'));
    expect(services.singleKeys.save).toHaveBeenCalledWith(false);
    await waitFor(() => expect(document.querySelector('.number')).toBeNull());
    expect(strike('b')).toBe(true);
    strike('2');
    expect(focused()).toBeUndefined();
    expect(services.openWorkspace).not.toHaveBeenCalled();
    strike('ArrowDown');
    strike('Enter');
    expect(services.openWorkspace).toHaveBeenCalledOnce();
  });

  it('every key of the help is that of a control, or leads through the rows', () => {
    strike('1');
    const help = [...document.querySelectorAll('.keys dt')].map((key) => key.textContent);
    const controls = [...document.querySelectorAll('[aria-keyshortcuts]')].map((one) =>
      one.getAttribute('aria-keyshortcuts')?.replace('Control+', 'Ctrl + '),
    );
    const others = ['1 to 9', 'Arrows', 'Enter', 'Ctrl + Z'];
    expect(help.filter((key) => !controls.includes(key))).toEqual(others);
    expect(controls.filter((key) => !help.includes(key ?? '') && !/\d/.test(key ?? ''))).toEqual([]);
  });
});

it('takes back by Ctrl+Z what was done about a reminder', async () => {
  const undoable = { changeId: 'c1', what: 'turn' } as const;
  const answered = { ok: true, value: { ...booking, nudges: [], undoable: { ...undoable, from: null, to: null } } };
  const { ask } = openPopup({ views: [dueBooking], answers: { sayWrote: answered } });
  await press('I replied');
  await screen.findByRole('button', { name: 'Undo' });
  strike('z', { ctrlKey: true });
  await waitFor(() => expect(ask).toHaveBeenCalledWith('undo', { changeId: 'c1' }));
});

it('goes on on Upwork by the number of a reminder and O', async () => {
  openPopup({ views: [dueBooking] });
  const link = await screen.findByRole('link', { name: 'Open' });
  const onClick = vi.fn((event: Event) => event.preventDefault());
  link.addEventListener('click', onClick);
  strike('1');
  strike('o');
  expect(onClick).toHaveBeenCalledOnce();
  expect(link.getAttribute('href')).toBe(address);
});
