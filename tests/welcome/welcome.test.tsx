import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { App } from '@/entrypoints/welcome/App';
import { fail, succeed } from '@/lib/result';
import { someSettings } from '@/tests/fixtures/make';

afterEach(cleanup);
const start = () => fireEvent.click(screen.getByRole('button', { name: /^Start/ }));
const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });

it('preselects reading on the page, and starts nothing by itself', () => {
  const setMode = vi.fn();
  render(<App setMode={setMode} />);
  expect(radio(/On the page/).checked).toBe(true);
  expect(setMode).not.toHaveBeenCalled();
});

it.each([
  [/On the page/, 'page', /Open your Proposals page\. Each job/],
  [/On click/, 'click', /then press Greenroom’s button/],
  [/By hand/, 'hand', /add your first interview/],
] as const)('%s: stores the mode and says what to do next', async (name, mode, next) => {
  const setMode = vi.fn(() => Promise.resolve(succeed(someSettings({ mode }))));
  render(<App setMode={setMode} />);
  fireEvent.click(radio(name));
  start();
  expect(await screen.findByText(next)).toBeTruthy();
  expect(setMode).toHaveBeenCalledExactlyOnceWith(mode);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Greenroom has started'));
});

it('says that it did not start, with the code, and can be tried again', async () => {
  render(<App setMode={() => Promise.resolve(fail('failed'))} />);
  start();
  expect((await screen.findByRole('alert')).textContent).toMatch(/Not saved.*failed/);
  expect(screen.getByRole('button', { name: /^Start/ })).toBeTruthy();
});

it('makes no claim to be approved', () => {
  render(<App setMode={vi.fn()} />);
  expect(screen.getByText(/Upwork has not approved it/)).toBeTruthy();
  expect(screen.getByText(/not affiliated with Upwork/)).toBeTruthy();
});
