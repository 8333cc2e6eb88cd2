import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { Services } from '@/entrypoints/popup/services';
import { TeachLine } from '@/entrypoints/popup/TeachLine';
import type { ReadPage, Verdict } from '@/lib/interview/sighting-schema';
import { render } from '@testing-library/preact';
import { expectAccessible } from '@/tests/components/accessible';
import { button, openPopup, press } from './open-popup';

afterEach(cleanup);

const name = 'Show Greenroom where they are';

function show(page: ReadPage, verdict: Verdict, isHeard = true) {
  const teach = vi.fn(() => Promise.resolve(isHeard));
  const watch: Services['watchReading'] = (next) => {
    next({ page, verdict, at: 0 });
    return () => {};
  };
  const { container } = render(<TeachLine mode="page" isPaused={false} watch={watch} teach={teach} />);
  return { teach, container };
}

it('has the page in front taught', async () => {
  const { services } = openPopup();
  await press(name);
  expect(services.teach).toHaveBeenCalledOnce();
});

it.each([
  ['proposals', 'not-understood', true],
  ['proposals', 'partly', false],
  ['feed', 'not-understood', false],
] as const)('stands out after a look at %s that was %s: %s', async (page, verdict, isWanted) => {
  show(page, verdict);
  expect(await button(name)).toBeTruthy();
  expect(Boolean(screen.queryByText(/did not find your interviews/))).toBe(isWanted);
});

it('says what to do where no page of Upwork listens', async () => {
  const { container } = show('proposals', 'not-understood', false);
  await press(name);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(/Open your Proposals page on Upwork first/);
  await expectAccessible(container);
});

it.each([
  ['the mode “By hand”', { mode: 'hand' }],
  ['a pause', { pausedUntil: 8e15 }],
] as const)('is not offered in %s', async (_, settings) => {
  openPopup({ settings });
  await screen.findByRole('heading', { name: 'Greenroom' });
  expect(screen.queryByRole('button', { name })).toBeNull();
});
