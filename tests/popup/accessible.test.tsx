import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, it } from 'vitest';
import { expectAccessible } from '@/tests/components/accessible';
import { aClock, aNudge } from '@/tests/components/make-view';
import { booking, logo, lost, now, openPopup, press } from './open-popup';

afterEach(cleanup);

const clock = aClock(now, 26, { level: 'overdue', stale: true });

it.each([
  ['with nothing in it', []],
  ['with nothing due', [booking, logo, lost]],
  ['with something due', [{ ...booking, clock, nudges: [aNudge()] }]],
])('the popup has no faults that axe knows: %s', async (_, views) => {
  openPopup({ views });
  await screen.findByRole('heading', { name: 'Greenroom' });
  await expectAccessible(document.body);
});

it('nor has it while a time is picked and a call is planned', async () => {
  openPopup({ views: [{ ...booking, clock, nudges: [aNudge()] }] });
  fireEvent.click(await screen.findByRole('button', { name: 'Snooze' }));
  await press('Pick a time…');
  await press(/^Rebuild a booking site/);
  await press('Plan a call');
  await screen.findByLabelText('Minutes');
  await expectAccessible(document.body);
});
