import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { fail } from '@/lib/result';
import { defaults, enter, group, openOptions, press, problemOf } from './open-options';

afterEach(cleanup);

/** Colours are left out, since nothing is drawn here. */
async function violations(): Promise<string[]> {
  const { passes, violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(passes.length).toBeGreaterThan(10); // a check of nothing passes too
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

const full = {
  ...defaults,
  hours: {
    ...defaults.hours,
    zone: 'Asia/Dhaka',
    daysOff: ['2026-12-24', '2026-12-25'],
    temporary: [{ from: '2027-02-08', to: '2027-03-09', week: defaults.hours.week }],
  },
};

it('finds nothing wrong with the page as it is at first', async () => {
  await openOptions();
  expect(await violations()).toEqual([]);
});

it('finds nothing wrong with everything filled in and open', async () => {
  await openOptions({ stored: full, alarms: { raised: 40, wrong: 11, share: 0.275 } });
  await screen.findByText(/More than every fifth/);
  document.querySelectorAll('details').forEach((details) => (details.open = true));
  fireEvent.click(screen.getAllByRole('button', { name: 'Copy to other days: Monday' })[0]!);
  enter('At most', '5');
  await screen.findByRole('button', { name: 'Undo' });
  expect(await violations()).toEqual([]);
});

it('finds nothing wrong with mistakes and failures', async () => {
  await openOptions({ answers: { setNudgeSettings: () => Promise.resolve(fail('failed')) } });
  enter('Due after: hours', '9');
  press('Add days off');
  enter('Monday: until', '08:00');
  enter('At most', '5');
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(4));
  expect(await violations()).toEqual([]);
});

it('finds nothing wrong with a page that could not be opened', async () => {
  await openOptions({ answers: { nudgeSettings: () => Promise.resolve(fail('unreachable')) } });
  expect(await violations()).toEqual([]);
});

it('is walked through by keyboard in the order it is read', async () => {
  await openOptions();
  expect(document.querySelectorAll('[tabindex]')).toHaveLength(0); // so the order is that of the page
  const names = [...group('Monday').querySelectorAll('input, button')].map((each) => each.getAttribute('aria-label'));
  expect(names).toEqual([
    'Monday: from',
    'Monday: until',
    'Remove Monday: 09:00 – 18:00',
    'Add hours: Monday',
    'Copy to other days: Monday',
  ]);
  const reminders = within(screen.getByRole('region', { name: 'Reminders' }));
  const groups = reminders.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
  expect(groups).toEqual([
    'Working hours',
    'Days off',
    'Temporary hours',
    'Reply clock',
    'Follow-ups',
    'Silent and stuck',
    'Meetings',
    'Offers',
    'Desktop notifications',
    'False alarms',
  ]);
});

it('names every control, and those of one group differently', async () => {
  await openOptions();
  const controls = [...document.querySelectorAll<HTMLInputElement>('input, select')];
  expect(controls.length).toBeGreaterThan(30);
  for (const control of controls) {
    const named = control.labels?.length || control.getAttribute('aria-label') || control.type === 'radio';
    expect(named, control.outerHTML).toBeTruthy();
  }
  const buttons = within(group('Working hours')).getAllByRole('button');
  const names = buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent);
  expect(new Set(names).size).toBe(names.length);
});

it('tells of a mistake beside its field, and aloud', async () => {
  await openOptions();
  enter('Due after: hours', '9');
  await waitFor(() => expect(problemOf('Due after: hours')).toMatch(/must come before/));
  expect(screen.getByRole('alert').textContent).toBe(problemOf('Due after: hours'));
});
