import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { widerLevels } from '@/lib/nudge/false-alarms';
import { defaults, group, openOptions, press } from './open-options';

afterEach(cleanup);

const proposal = () => screen.queryByRole('button', { name: 'Use these' });

it.each([
  [0, 0, null, /shown from 5 reminders in 90 days on\. So far there were 0/],
  [4, 4, null, /So far there were 4/],
  [41, 3, 3 / 41, /^3 of 41 reminders in the last 90 days were wrong \(7%\)\.$/],
  [5, 1, 0.2, /^1 of 5 reminders/],
])('of %i reminders %i were wrong: nothing is proposed', async (raised, wrong, share, words) => {
  await openOptions({ alarms: { raised, wrong, share } });
  expect(await screen.findByText(words)).toBeTruthy();
  expect(proposal()).toBeNull();
});

it('proposes wider levels when more than every fifth was wrong, and sets nothing by itself', async () => {
  const { ask } = await openOptions({ alarms: { raised: 40, wrong: 9, share: 0.225 } });
  expect((await screen.findByText(/More than every fifth reminder was wrong/)).textContent).toMatch(/due after 3 h/);
  expect(proposal()).toBeTruthy();
  expect(ask).not.toHaveBeenCalledWith('setNudgeSettings', expect.anything());
});

it('sets them when asked, does not go on proposing, and takes them back', async () => {
  const { stored } = await openOptions({ alarms: { raised: 40, wrong: 9, share: 0.225 } });
  await screen.findByText(/More than every fifth/);
  press('Use these');
  await waitFor(() => expect(stored()).toEqual({ ...defaults, levels: widerLevels(defaults.levels) }));
  await screen.findByText(/These levels count from now on/);
  expect(proposal()).toBeNull();
  press('Undo');
  await waitFor(() => expect(stored()).toEqual(defaults));
  await waitFor(() => expect(proposal()).toBeTruthy());
});

it('proposes nothing when the levels are as wide as they can be', async () => {
  const levels = { watchMinutes: 43_200, lateMinutes: 43_200, overdueMinutes: 43_200 };
  await openOptions({ stored: { ...defaults, levels }, alarms: { raised: 40, wrong: 9, share: 0.225 } });
  await screen.findByText(/^9 of 40 reminders/);
  expect(proposal()).toBeNull();
});

it('says that they could not be counted, and why', async () => {
  await openOptions({ alarms: new Error('DatabaseClosedError') });
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not be counted.*DatabaseClosedError/);
  expect(group('Reply clock')).toBeTruthy();
});
