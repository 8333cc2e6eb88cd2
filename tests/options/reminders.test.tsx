import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { defaults, enter, field, group, leave, openOptions, press, problemOf, type } from './open-options';

afterEach(cleanup);

const { levels, followUps, notifications } = defaults;

describe('each field reaches the settings', () => {
  it.each([
    ['Due after: hours', '3', { levels: { ...levels, watchMinutes: 180 } }],
    ['Due after: minutes', '45', { levels: { ...levels, watchMinutes: 165 } }],
    ['Late after: hours', '8', { levels: { ...levels, lateMinutes: 480 } }],
    ['Overdue after: hours', '1', { levels: { ...levels, overdueMinutes: 60 } }],
    ['A look is old after: minutes', '30', { staleMinutes: 90 }],
    ['First follow-up after', '2', { followUps: { ...followUps, firstDays: 2 } }],
    ['Second follow-up after', '9', { followUps: { ...followUps, secondDays: 9 } }],
    ['Propose “gone silent” after', '21', { silentDays: 21 }],
    ['Leave it out of the counts after', '60', { dormantDays: 60 }],
    ['Call an interview stuck after', '10', { stuckDays: 10 }],
    ['At most', '0', { notifications: { ...notifications, perDay: 0 } }],
    ['Time of the digest', '08:15', { notifications: { ...notifications, digestAt: 495 } }],
    ['Quiet from', '23:00', { notifications: { ...notifications, quietFrom: 1380 } }],
    ['Quiet until', '07:30', { notifications: { ...notifications, quietTo: 450 } }],
  ])('%s: %s', async (label, text, part) => {
    const { stored } = await openOptions();
    enter(label, text);
    await waitFor(() => expect(stored()).toEqual({ ...defaults, ...part }));
  });

  it.each([
    ['Show desktop notifications', { notifications: { ...notifications, enabled: false } }],
    ['A digest each day', { notifications: { ...notifications, digestAt: null } }],
  ])('%s, off and on again', async (label, part) => {
    const { stored } = await openOptions();
    fireEvent.click(field(label));
    await waitFor(() => expect(stored()).toEqual({ ...defaults, ...part }));
    await waitFor(() => expect(field(label).checked).toBe(false));
    fireEvent.click(field(label));
    await waitFor(() => expect(stored()).toEqual(defaults));
  });

  it.each([
    ['Never', 0, 0],
    ['Once', 1, 1],
    ['Twice', 2, 2],
  ])('%s to follow up, with the days for that', async (_, atMost, fields) => {
    const { stored } = await openOptions({ stored: { ...defaults, followUps: { ...followUps, atMost: 1 } } });
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Remind me to follow up' });
    fireEvent.change(choice, { target: { value: String(atMost) } });
    await waitFor(() => expect(stored().followUps.atMost).toBe(atMost));
    await waitFor(() => expect(choice.value).toBe(String(atMost)));
    expect(screen.queryAllByLabelText(/follow-up after/)).toHaveLength(fields);
  });
});

describe('levels', () => {
  it.each([
    ['Due after: hours', '7', /must come before “Late after” \(6 h\)/],
    ['Due after: hours', '6', /must come before “Late after” \(6 h\)/],
    ['Late after: hours', '1', /must come after “Due after” \(2 h\)/],
    ['Late after: hours', '', /1 minute to 720 hours/],
    ['Overdue after: hours', '721', /1 minute to 720 hours/],
    ['Due after: minutes', '-5', /1 minute to 720 hours/],
  ])('%s "%s" is not stored', async (label, text, problem) => {
    const { ask } = await openOptions();
    enter(label, text);
    await waitFor(() => expect(problemOf(label)).toMatch(problem));
    expect(ask).not.toHaveBeenCalledWith('setNudgeSettings', expect.anything());
  });

  it('are stored together as soon as they rise', async () => {
    const { stored } = await openOptions();
    enter('Due after: hours', '8');
    await waitFor(() => expect(problemOf('Due after: hours')).not.toBe(''));
    enter('Late after: hours', '12');
    await waitFor(() => expect(stored().levels).toEqual({ watchMinutes: 480, lateMinutes: 720, overdueMinutes: 1440 }));
    expect(problemOf('Due after: hours')).toBe('');
  });

  it('say what is counted', async () => {
    await openOptions();
    const hint = (label: string) =>
      document.getElementById(field(label).getAttribute('aria-describedby')!.split(' ')[0]!)?.textContent;
    expect(hint('Due after: hours')).toMatch(/Only your working hours/);
    expect(hint('Overdue after: minutes')).toMatch(/All hours are counted, nights and days off too/);
  });
});

it.each([
  ['Propose “gone silent” after', '31', /cannot be later than leaving the counts, after 30 days/],
  ['Leave it out of the counts after', '13', /cannot be earlier than the proposal, after 14 days/],
  ['Leave it out of the counts after', '366', /from 1 to 365/],
  ['Second follow-up after', '61', /from 1 to 60/],
  ['At most', '21', /from 0 to 20/],
  ['Time of the digest', '', /Fill in the time/],
  ['Quiet until', '', /Fill in both times/],
])('%s "%s" is not stored', async (label, text, problem) => {
  const { ask } = await openOptions();
  enter(label, text);
  await waitFor(() => expect(problemOf(label)).toMatch(problem));
  expect(ask).not.toHaveBeenCalledWith('setNudgeSettings', expect.anything());
});

describe('reminders before meetings', () => {
  const chips = () => within(group('Meetings')).queryAllByRole('listitem');

  it('are added in minutes, hours or days, the longest first', async () => {
    const { stored } = await openOptions();
    fireEvent.change(screen.getByLabelText('Unit'), { target: { value: 'hours' } });
    type('Time before', '2');
    press('Add reminder');
    await waitFor(() => expect(stored().meetingMinutes).toEqual([1440, 120, 60, 10]));
    expect(field('Time before').value).toBe('');
  });

  it.each([
    ['', /1 minute to 30 days/],
    ['43201', /1 minute to 30 days/],
    ['60', /there already/],
  ])('"%s" minutes are not added', async (text, problem) => {
    const { ask } = await openOptions();
    type('Time before', text);
    press('Add reminder');
    expect(problemOf('Time before')).toMatch(problem);
    expect(ask).not.toHaveBeenCalledWith('setNudgeSettings', expect.anything());
  });

  it('are no more than can be stored', async () => {
    await openOptions({ stored: { ...defaults, meetingMinutes: [6, 5, 4, 3, 2, 1] } });
    type('Time before', '7');
    press('Add reminder');
    expect(problemOf('Time before')).toMatch(/6 reminders at most/);
  });

  it('are removed, down to none, and the keyboard stays in the list', async () => {
    const { stored } = await openOptions({ stored: { ...defaults, meetingMinutes: [10] } });
    press('Remove 10 min before');
    await waitFor(() => expect(stored().meetingMinutes).toEqual([]));
    expect(chips()).toEqual([]);
    expect(screen.getByText('No reminder before a meeting.')).toBeTruthy();
    expect(document.activeElement).toBe(field('Time before'));
  });
});

describe('days of an offer', () => {
  it('are added in order and removed', async () => {
    const { stored } = await openOptions();
    type('Day, 1 to 29', '14');
    press('Add day');
    await waitFor(() => expect(stored().offerDays).toEqual([1, 7, 14, 23, 29]));
    press('Remove Day 1');
    await waitFor(() => expect(stored().offerDays).toEqual([7, 14, 23, 29]));
  });

  it.each([
    ['30', /from 1 to 29/],
    ['7', /there already/],
  ])('day "%s" is not added', async (text, problem) => {
    await openOptions();
    type('Day, 1 to 29', text);
    press('Add day');
    expect(problemOf('Day, 1 to 29')).toMatch(problem);
  });
});

describe('notifications', () => {
  it('hide their details while there are none', async () => {
    await openOptions({ stored: { ...defaults, notifications: { ...notifications, enabled: false } } });
    expect(screen.queryByLabelText('Quiet from')).toBeNull();
  });

  it('say that they may be muted, and what is shown in any case', async () => {
    await openOptions();
    expect(screen.getByText(/They come without sound/)).toBeTruthy();
    expect(screen.getByText(/can mute notifications/).textContent).toMatch(/toolbar button and the popup always show/);
  });

  it('know that equal times are no quiet hours', async () => {
    const { stored } = await openOptions();
    type('Quiet from', '09:00');
    enter('Quiet until', '09:00');
    await screen.findByText(/No quiet hours/);
    expect(stored().notifications).toMatchObject({ quietFrom: 540, quietTo: 540 });
  });

  it('say when the digest would fall into the quiet hours', async () => {
    await openOptions();
    enter('Time of the digest', '07:00');
    expect(await screen.findByText(/lies in the quiet hours/)).toBeTruthy();
    leave('Time of the digest');
  });
});
