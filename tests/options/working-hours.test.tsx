import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { NudgeSettings, Week } from '@/lib/nudge/nudge-settings';
import { defaults, enter, field, group, openOptions, press, problemOf, type } from './open-options';

afterEach(cleanup);

const { hours } = defaults;
const withHours = (part: Partial<NudgeSettings['hours']>) => ({ ...defaults, hours: { ...hours, ...part } });
const withDays = (days: Record<number, Week[number]>) =>
  withHours({ week: hours.week.map((spans, day) => days[day] ?? spans) });

describe('the week', () => {
  it('shows what is worked on each day, and the hours of the week', async () => {
    await openOptions();
    expect([field('Friday: from').value, field('Friday: until').value]).toEqual(['09:00', '18:00']);
    expect(within(group('Saturday')).getByText('Day off')).toBeTruthy();
    expect(screen.getByText('45 h a week')).toBeTruthy();
  });

  it('says what it means now', async () => {
    const { stored } = await openOptions({ stored: withHours({ zone: 'UTC' }) });
    expect(screen.getByText('Now: working until 18:00')).toBeTruthy();
    enter('Monday: until', '14:00');
    expect(await screen.findByText('Now: free until Tue 09:00')).toBeTruthy();
    expect(screen.getByText('41 h a week')).toBeTruthy();
    expect(stored().hours.week[0]).toEqual([{ from: 540, to: 840 }]);
  });

  it('takes hours over midnight as they are said, and stores them on both days', async () => {
    const { stored } = await openOptions({ stored: withDays({ 6: [{ from: 600, to: 660 }] }) });
    type('Sunday: from', '22:00');
    enter('Sunday: until', '02:00');
    await waitFor(() => expect(stored().hours.week[6]).toEqual([{ from: 1320, to: 1440 }]));
    expect(stored().hours.week[0]).toEqual([
      { from: 0, to: 120 },
      { from: 540, to: 1080 },
    ]);
    await waitFor(() => expect(within(group('Sunday')).getByText('until the next day')).toBeTruthy());
    expect([field('Sunday: from').value, field('Sunday: until').value]).toEqual(['22:00', '02:00']);
    expect(field('Monday: from').value).toBe('09:00');
    expect(screen.getByText('49 h a week')).toBeTruthy();
  });

  it('removes hours over midnight from both days', async () => {
    const { stored } = await openOptions({
      stored: withDays({ 5: [{ from: 1320, to: 1440 }], 6: [{ from: 0, to: 120 }] }),
    });
    press('Remove Saturday: 22:00 – 02:00');
    await waitFor(() => expect(stored()).toEqual(defaults));
  });

  it.each([
    ['18:00', '09:00', /end before they begin/],
    ['09:00', '09:00', /same time/],
    ['09:00', '', /Fill in both times/],
    ['09:00', '12:30', /overlap 12:00 – 13:00 on Monday/],
  ])('does not store %s to "%s"', async (from, to, problem) => {
    const { ask } = await openOptions({
      stored: withDays({
        0: [
          { from: 480, to: 600 },
          { from: 720, to: 780 },
        ],
      }),
    });
    type('Monday: from', from);
    enter('Monday: until', to);
    await waitFor(() => expect(problemOf('Monday: until')).toMatch(problem));
    expect([field('Monday: from').value, field('Monday: until').value]).toEqual([from, to]);
    expect(ask).not.toHaveBeenCalledWith('setNudgeSettings', expect.anything());
  });

  it('does not store a night that reaches into the next day’s hours', async () => {
    await openOptions({ stored: withDays({ 1: [{ from: 60, to: 300 }] }) });
    type('Monday: from', '20:00');
    enter('Monday: until', '02:00');
    await waitFor(() => expect(problemOf('Monday: until')).toMatch(/overlap 01:00 – 05:00 on Tuesday/));
  });

  it('adds hours that are free, and puts the keyboard there', async () => {
    const { stored } = await openOptions();
    press('Add hours: Monday');
    await waitFor(() => expect(document.activeElement).toBe(field('Monday, second hours: from')));
    expect(stored().hours.week[0]).toEqual([
      { from: 540, to: 1080 },
      { from: 1140, to: 1200 },
    ]);
  });

  it.each(['08:00', '19:00'])('removes hours in which %s was just typed, without a word about that', async (typed) => {
    const { ask, stored } = await openOptions();
    field('Monday: from').focus();
    type('Monday: from', typed);
    press(/^Remove Monday/);
    await waitFor(() => expect(stored().hours.week[0]).toEqual([]));
    await waitFor(() => expect(within(group('Monday')).getByText('Day off')).toBeTruthy());
    expect(ask.mock.calls.filter(([name]) => name === 'setNudgeSettings')).toHaveLength(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('leaves the keyboard at undo when that brings added hours back', async () => {
    const { stored } = await openOptions();
    press('Add hours: Monday');
    await waitFor(() => expect(document.activeElement).toBe(field('Monday, second hours: from')));
    for (const count of [1, 2]) {
      screen.getByRole('button', { name: 'Undo' }).focus();
      press('Undo');
      await waitFor(() => expect(stored().hours.week[0]).toHaveLength(count));
      await waitFor(() => expect(screen.queryAllByLabelText(/^Monday, second hours: from/)).toHaveLength(count - 1));
    }
    expect(document.activeElement?.textContent).toContain('Undo');
  });

  it('makes a day off by removing its hours, and a working day by adding some', async () => {
    const { stored } = await openOptions();
    press('Remove Monday: 09:00 – 18:00');
    await waitFor(() => expect(within(group('Monday')).getByText('Day off')).toBeTruthy());
    expect(stored().hours.week[0]).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Add hours');
    press('Add hours: Monday');
    await waitFor(() => expect(stored()).toEqual(defaults));
  });

  it('copies a day to others, and puts the keyboard back', async () => {
    const { stored } = await openOptions({ stored: withDays({ 0: [{ from: 600, to: 700 }] }) });
    press('Copy to other days: Monday');
    const choice = group('Copy the hours of Monday to');
    fireEvent.click(within(choice).getByRole('checkbox', { name: 'Sunday' }));
    fireEvent.click(within(choice).getByRole('checkbox', { name: 'Friday' }));
    press('Copy');
    const copied = [{ from: 600, to: 700 }];
    await waitFor(() =>
      expect(stored().hours.week).toEqual([copied, copied, copied, copied, hours.week[4], [], copied]),
    );
    await waitFor(() => expect(screen.queryByRole('group', { name: /^Copy the hours/ })).toBeNull());
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Copy to other days: Monday');
  });

  it('does not copy nights into each other', async () => {
    const { ask } = await openOptions({
      stored: withDays({ 0: [{ from: 1320, to: 1440 }], 1: [{ from: 0, to: 120 }], 6: [{ from: 60, to: 240 }] }),
    });
    press('Copy to other days: Monday');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Saturday' }));
    press('Copy');
    expect((await screen.findByRole('alert')).textContent).toMatch(/would overlap/);
    expect(ask).not.toHaveBeenCalledWith('setNudgeSettings', expect.anything());
  });
});

describe('the time zone', () => {
  it('is that of the browser, by name, until another is chosen', async () => {
    const { stored } = await openOptions();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'This browser’s: UTC' }).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: 'Another' }));
    enter('Name of the time zone', 'asia/dhaka');
    await waitFor(() => expect(stored().hours.zone).toBe('Asia/Dhaka'));
    await waitFor(() => expect(field('Name of the time zone').value).toBe('Asia/Dhaka'));

    fireEvent.click(screen.getByRole('radio', { name: /This browser/ }));
    await waitFor(() => expect(stored().hours.zone).toBeNull());
    await waitFor(() => expect(screen.queryByLabelText('Name of the time zone')).toBeNull());
  });

  it('may be one that the browser knows but does not list', async () => {
    const { stored } = await openOptions();
    fireEvent.click(screen.getByRole('radio', { name: 'Another' }));
    enter('Name of the time zone', 'Asia/Kolkata');
    await waitFor(() => expect(stored().hours.zone).toBe('Asia/Kolkata'));
  });

  it.each(['Atlantis', '+05:30', ' '])('"%s" is none', async (name) => {
    const { ask } = await openOptions();
    fireEvent.click(screen.getByRole('radio', { name: 'Another' }));
    enter('Name of the time zone', name);
    await waitFor(() => expect(problemOf('Name of the time zone')).toMatch(/No time zone has this name/));
    expect(ask).not.toHaveBeenCalledWith('setNudgeSettings', expect.anything());
  });
});

describe('days off', () => {
  const days = () => within(group('Days off'));
  const first = () => days().getByLabelText('First day');
  const last = () => days().getByLabelText(/^Last day/);

  it('are one day or many', async () => {
    const { stored } = await openOptions();
    expect(screen.getByText('No days off yet.')).toBeTruthy();
    fireEvent.input(first(), { target: { value: '2026-12-24' } });
    press('Add days off');
    await waitFor(() => expect(stored().hours.daysOff).toEqual(['2026-12-24']));
    fireEvent.input(first(), { target: { value: '2026-12-25' } });
    fireEvent.input(last(), { target: { value: '2026-12-26' } });
    press('Add days off');
    await waitFor(() => expect(stored().hours.daysOff).toEqual(['2026-12-24', '2026-12-25', '2026-12-26']));
    await waitFor(() => expect(days().getByRole('listitem').textContent.replace(/\s/g, ' ')).toBe('24 – 26 Dec 2026'));
  });

  it('are removed as they are shown', async () => {
    const { stored } = await openOptions({
      stored: withHours({ daysOff: ['2026-12-24', '2026-12-25', '2027-01-01'] }),
    });
    press(/^Remove 24.*Dec/);
    await waitFor(() => expect(stored().hours.daysOff).toEqual(['2027-01-01']));
  });

  it('do not end before they begin', async () => {
    const { ask } = await openOptions();
    fireEvent.input(first(), { target: { value: '2026-12-24' } });
    fireEvent.input(last(), { target: { value: '2026-12-23' } });
    press('Add days off');
    expect(screen.getByRole('alert').textContent).toBe('The last day is before the first.');
    expect(ask).not.toHaveBeenCalledWith('setNudgeSettings', expect.anything());
  });
});

describe('temporary hours', () => {
  const all = () => within(group('Temporary hours'));
  const some = { from: '2027-02-08', to: '2027-03-09', week: hours.week };
  const ramadan = () => within(all().getByRole('group', { name: /^8 Feb/ }));

  it('start as a copy of the week', async () => {
    const { stored } = await openOptions({ stored: withDays({ 0: [] }) });
    expect(screen.getByText('No temporary hours yet.')).toBeTruthy();
    fireEvent.input(all().getByLabelText('First day'), { target: { value: some.from } });
    fireEvent.input(all().getByLabelText('Last day'), { target: { value: some.to } });
    press('Add temporary hours');
    const week = hours.week.with(0, []);
    await waitFor(() => expect(stored().hours.temporary).toEqual([{ ...some, week }]));
    await waitFor(() => expect(ramadan().getByText('36 h a week in this time').closest('details')?.open).toBe(true));
  });

  it('have a week of their own', async () => {
    const { stored } = await openOptions({ stored: withHours({ temporary: [some] }) });
    const until = ramadan().getByLabelText('Monday: until');
    fireEvent.input(until, { target: { value: '15:00' } });
    fireEvent.focusOut(until);
    await waitFor(() => expect(stored().hours.temporary[0]?.week[0]).toEqual([{ from: 540, to: 900 }]));
    expect(stored().hours.week).toEqual(hours.week);
  });

  it('are moved, but not so that they end before they begin', async () => {
    const { stored } = await openOptions({ stored: withHours({ temporary: [some] }) });
    const last = ramadan().getByLabelText('Last day');
    fireEvent.input(last, { target: { value: '2027-02-01' } });
    fireEvent.focusOut(last);
    expect((await screen.findByRole('alert')).textContent).toBe('The last day is before the first.');
    fireEvent.input(last, { target: { value: '2027-03-01' } });
    fireEvent.focusOut(last);
    await waitFor(() => expect(stored().hours.temporary).toEqual([{ ...some, to: '2027-03-01' }]));
  });

  it('are removed', async () => {
    const { stored } = await openOptions({ stored: withHours({ temporary: [some] }) });
    press(/^Remove hours of 8/);
    await waitFor(() => expect(stored()).toEqual(defaults));
  });
});
