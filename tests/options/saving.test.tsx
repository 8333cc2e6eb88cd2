import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { fail, succeed } from '@/lib/result';
import { defaults, enter, field, group, leave, openOptions, press, problemOf, type } from './open-options';

afterEach(cleanup);

const status = (name: string) => within(group(name)).getByRole('status').textContent;
const undo = (name: string) => fireEvent.click(within(group(name)).getByRole('button', { name: 'Undo' }));

it('says why it shows nothing, with the code', async () => {
  await openOptions({ answers: { nudgeSettings: () => Promise.resolve(fail('unreachable')) } });
  expect(screen.getByRole('alert').textContent).toContain('unreachable');
  expect(screen.queryByRole('heading', { name: 'Working hours' })).toBeNull();
});

describe('a change', () => {
  it('is stored when its field is left, not before', async () => {
    const { ask, stored } = await openOptions();
    type('Call an interview stuck after', '9');
    expect(ask).not.toHaveBeenCalledWith('setNudgeSettings', expect.anything());
    leave('Call an interview stuck after');
    await waitFor(() => expect(stored()).toEqual({ ...defaults, stuckDays: 9 }));
  });

  it('is stored by Enter too', async () => {
    const { stored } = await openOptions();
    type('Call an interview stuck after', '9');
    fireEvent.keyDown(field('Call an interview stuck after'), { key: 'Enter' });
    await waitFor(() => expect(stored().stuckDays).toBe(9));
  });

  it('waits until all fields that belong together are left', async () => {
    const { ask, stored } = await openOptions();
    type('Monday: from', '20:00');
    fireEvent.focusOut(field('Monday: from'), { relatedTarget: field('Monday: until') });
    type('Monday: until', '22:00');
    expect(ask).not.toHaveBeenCalledWith('setNudgeSettings', expect.anything());
    leave('Monday: until');
    await waitFor(() => expect(stored().hours.week[0]).toEqual([{ from: 1200, to: 1320 }]));
  });

  it('that changes nothing is not stored', async () => {
    const { ask } = await openOptions();
    enter('Call an interview stuck after', '7');
    leave('Monday: from');
    expect(ask).not.toHaveBeenCalledWith('setNudgeSettings', expect.anything());
  });

  it('that is stored by Enter and by leaving is one, also for undo', async () => {
    const { stored } = await openOptions();
    type('Call an interview stuck after', '9');
    fireEvent.keyDown(field('Call an interview stuck after'), { key: 'Enter' });
    leave('Call an interview stuck after');
    await waitFor(() => expect(stored().stuckDays).toBe(9));
    undo('Silent and stuck');
    await waitFor(() => expect(stored()).toEqual(defaults));
  });

  it('is said to be saved where it was made, quietly', async () => {
    await openOptions();
    enter('Call an interview stuck after', '9');
    await waitFor(() => expect(status('Silent and stuck')).toBe('Saved: stuck after 9 working days'));
    expect(status('Reply clock')).toBe('');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('what cannot be stored', () => {
  it('stays on the screen with a sentence, until it can', async () => {
    const { ask, stored } = await openOptions();
    enter('Call an interview stuck after', '0');
    await waitFor(() => expect(problemOf('Call an interview stuck after')).toMatch(/from 1 to 60/));
    expect(field('Call an interview stuck after').value).toBe('0');
    expect(ask).not.toHaveBeenCalledWith('setNudgeSettings', expect.anything());

    enter('Call an interview stuck after', '10');
    await waitFor(() => expect(stored().stuckDays).toBe(10));
    expect(problemOf('Call an interview stuck after')).toBe('');
  });

  it('does not hold up other changes', async () => {
    const { stored } = await openOptions();
    enter('Call an interview stuck after', '0');
    enter('First follow-up after', '4');
    await waitFor(() => expect(stored().followUps.firstDays).toBe(4));
    expect(field('Call an interview stuck after').value).toBe('0');
  });

  it('is forgotten with the defaults', async () => {
    await openOptions();
    enter('Call an interview stuck after', '0');
    press('Restore defaults: Silent and stuck');
    await waitFor(() => expect(field('Call an interview stuck after').value).toBe('7'));
    expect(problemOf('Call an interview stuck after')).toBe('');
  });
});

describe('undo', () => {
  it('takes the last change back, and makes it again', async () => {
    const { stored } = await openOptions();
    enter('Call an interview stuck after', '9');
    await waitFor(() => expect(stored().stuckDays).toBe(9));
    undo('Silent and stuck');
    await waitFor(() => expect(stored()).toEqual(defaults));
    expect(field('Call an interview stuck after').value).toBe('7');
    await waitFor(() => expect(status('Silent and stuck')).toBe('Taken back: stuck after 9 working days'));
    undo('Silent and stuck');
    await waitFor(() => expect(stored().stuckDays).toBe(9));
    expect(status('Silent and stuck')).toBe('Saved: stuck after 9 working days');
  });

  it('is for the last change only', async () => {
    await openOptions();
    enter('Call an interview stuck after', '9');
    enter('First follow-up after', '4');
    await waitFor(() => expect(status('Follow-ups')).toMatch(/^Saved/));
    expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(1);
    expect(status('Silent and stuck')).toBe('');
  });
});

describe('defaults', () => {
  const changed: NudgeSettings = {
    hours: {
      zone: 'Asia/Dhaka',
      week: [[], [], [], [], [], [], [{ from: 60, to: 120 }]],
      daysOff: ['2026-12-24'],
      temporary: [{ from: '2027-02-08', to: '2027-03-09', week: defaults.hours.week }],
    },
    levels: { watchMinutes: 1, lateMinutes: 2, overdueMinutes: 3 },
    followUps: { firstDays: 1, secondDays: 1, atMost: 1 },
    silentDays: 1,
    dormantDays: 1,
    stuckDays: 1,
    meetingMinutes: [],
    offerDays: [],
    notifications: { enabled: false, perDay: 0, digestAt: null, quietFrom: 0, quietTo: 0 },
    staleMinutes: 1,
  };
  const { hours } = defaults;

  it.each([
    ['Restore defaults', 'Working hours', { hours: { ...changed.hours, zone: hours.zone, week: hours.week } }],
    ['Remove all', 'Days off', { hours: { ...changed.hours, daysOff: [] } }],
    ['Remove all', 'Temporary hours', { hours: { ...changed.hours, temporary: [] } }],
    ['Restore defaults', 'Reply clock', { levels: defaults.levels, staleMinutes: 60 }],
    ['Restore defaults', 'Follow-ups', { followUps: defaults.followUps }],
    ['Restore defaults', 'Silent and stuck', { silentDays: 14, dormantDays: 30, stuckDays: 7 }],
    ['Restore defaults', 'Meetings', { meetingMinutes: defaults.meetingMinutes }],
    ['Restore defaults', 'Offers', { offerDays: defaults.offerDays }],
    ['Restore defaults', 'Desktop notifications', { notifications: defaults.notifications }],
  ])('%s: %s, and back', async (button, name, part) => {
    const { stored } = await openOptions({ stored: changed });
    press(`${button}: ${name}`);
    await waitFor(() => expect(stored()).toEqual({ ...changed, ...part }));
    // The keyboard goes on from there, also where the button is gone.
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Undo'));
    undo(name);
    await waitFor(() => expect(stored()).toEqual(changed));
  });
});

describe('when storing fails', () => {
  it('says so where it was tried, and keeps what was typed', async () => {
    await openOptions({ answers: { setNudgeSettings: () => Promise.resolve(fail('failed')) } });
    enter('Call an interview stuck after', '9');
    expect((await within(group('Silent and stuck')).findByRole('alert')).textContent).toMatch(/^Not saved.*failed/);
    expect(field('Call an interview stuck after').value).toBe('9');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    press('Dismiss');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows a switch as it is', async () => {
    await openOptions({ answers: { setNudgeSettings: () => Promise.resolve(fail('failed')) } });
    fireEvent.click(field('Show desktop notifications'));
    await screen.findByRole('alert');
    expect(field('Show desktop notifications').checked).toBe(true);
  });
});

it('changes made at once do not undo each other', async () => {
  const stored: NudgeSettings[] = [];
  const answers: (() => void)[] = [];
  await openOptions({
    answers: {
      setNudgeSettings: (request) =>
        new Promise((resolve) => {
          stored.push(request as NudgeSettings);
          answers.push(() => resolve(succeed(request)));
        }),
    },
  });
  enter('Call an interview stuck after', '9');
  press(/^Remove Monday/);
  press(/^Remove Tuesday/);
  for (const count of [1, 2, 3]) {
    await waitFor(() => expect(stored).toHaveLength(count)); // one after the other
    await act(() => answers.at(-1)?.());
  }
  const { week } = defaults.hours;
  expect(stored.at(-1)).toEqual({
    ...defaults,
    stuckDays: 9,
    hours: { ...defaults.hours, week: [[], [], ...week.slice(2)] },
  });
});
