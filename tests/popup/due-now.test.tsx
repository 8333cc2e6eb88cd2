import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { fail, succeed } from '@/lib/result';
import { aNudge } from '@/tests/components/make-view';
import { aReason } from '@/tests/fixtures/make';
import { address, booking, button, logo, now, openPopup, press, sections } from './open-popup';

afterEach(cleanup);

const { interviewId } = booking;
const day = 86_400_000;
const late = aNudge();
const offer = aNudge({
  interviewId: logo.interviewId,
  kind: 'offer',
  level: 'day-7',
  anchor: 'o',
  reason: aReason({ at: now, grounds: { kind: 'offer', receivedAt: now - 7 * day, lapsesAt: now + 23 * day } }),
});
const busy = { ...booking, nudges: [late] };
const offered = { ...logo, nudges: [offer] };
const replied = {
  ...booking,
  turn: 'theirs',
  undoable: { changeId: 'said', what: 'message:1', from: null, to: 'me' },
} as const;

const section = () => screen.findByRole('region', { name: /^Due now/ });
const items = async () => within(await section()).getAllByRole('listitem');
const inItem = async (at: number, name: string) => within((await items())[at]!).getByRole('button', { name });

describe('the list of what is due', () => {
  it('stands on top with its count, the most urgent first, each with its title and its reason', async () => {
    openPopup({ views: [busy, offered] });
    expect((await sections())[0]?.textContent).toBe('Due now 2');
    expect((await items()).map((item) => item.querySelector('div')!.textContent)).toEqual([
      'Animate a logoOffer to answer Offer received 7 days ago; it lapses in 23 days, on 16 Dec.',
      'Rebuild a booking siteReply late Client wrote 7 h ago, 6 h of your hours; late after 6 h.',
    ]);
    expect(
      within((await items())[0]!)
        .getByRole('link', { name: 'Open' })
        .getAttribute('href'),
    ).toBe(address);
  });

  it('says that nothing is due, and when something comes back', async () => {
    const snoozed = { until: now + 3_600_000, unlessTheyWrite: false, kind: 'reply' } as const;
    const { show } = openPopup();
    expect(within(await section()).getByText('Nothing is due.')).toBeTruthy();
    show([{ ...booking, snoozed }]);
    expect(await screen.findByText('Nothing is due. What you snoozed comes back at 15:05.')).toBeTruthy();
  });

  it('holds eight, and all on demand', async () => {
    const nudges = Array.from({ length: 10 }, (_, at) => aNudge({ anchor: `message ${at}` }));
    openPopup({ views: [{ ...booking, nudges }] });
    expect(await items()).toHaveLength(8);
    const all = await button('Show all 10');
    all.focus();
    fireEvent.click(all);
    await waitFor(async () => expect(await items()).toHaveLength(10));
    expect(document.activeElement).toBe(await button('Show the first 8'));
  });

  it('holds a hundred more at a press where there are even more', async () => {
    const nudges = Array.from({ length: 150 }, (_, at) => aNudge({ anchor: `message ${at}` }));
    openPopup({ views: [{ ...booking, nudges }] });
    await press('Show 100 more');
    await waitFor(async () => expect(await items()).toHaveLength(108));
    await press('Show all 150');
    await waitFor(async () => expect(await items()).toHaveLength(150));
    await press('Show the first 8');
    await waitFor(async () => expect(await items()).toHaveLength(8));
  });

  it('leads to the settings of reminders', async () => {
    const { services } = openPopup();
    await press('Reminder settings');
    expect(services.openOptions).toHaveBeenCalledOnce();
  });
});

describe('acting on what is due', () => {
  it('waits for the answer, then moves the focus on and says what was done', async () => {
    let store: (answer: unknown) => void = () => {};
    const { ask } = openPopup({
      views: [busy, offered],
      answers: { sayWrote: new Promise((resolve) => (store = resolve)) },
    });
    const said = await inItem(1, 'I replied');
    said.focus();
    fireEvent.click(said);
    expect(ask).toHaveBeenCalledWith('sayWrote', { interviewId, direction: 'me' });
    await waitFor(async () => expect((await items())[1]!.getAttribute('aria-busy')).toBe('true'));

    store(succeed(replied));
    await waitFor(async () => expect(await items()).toHaveLength(1));
    expect(document.activeElement).toBe((await items())[0]);
    expect(screen.getByRole('status').textContent).toBe('I replied: “Rebuild a booking site”');
  });

  it('moves the focus to the heading after the last one', async () => {
    openPopup({ views: [busy], answers: { actOnNudge: succeed(replied) } });
    const wrong = await inItem(0, 'Wrong');
    wrong.focus();
    fireEvent.click(wrong);
    await screen.findByText('Nothing is due.');
    expect(document.activeElement?.tagName).toBe('H2');
  });

  it('keeps what could not be stored, and says why beside it', async () => {
    openPopup({ views: [busy], answers: { actOnNudge: fail('failed') } });
    fireEvent.click(await inItem(0, 'No reply needed'));
    const item = (await items())[0]!;
    expect((await within(item).findByRole('alert')).textContent).toContain('Not saved');
  });

  it('can be taken back', async () => {
    const { ask } = openPopup({
      views: [busy],
      answers: { sayWrote: succeed(replied), undo: succeed(busy) },
    });
    fireEvent.click(await inItem(0, 'I replied'));
    await screen.findByText('Nothing is due.');
    const undo = await button('Undo');
    undo.focus();
    fireEvent.click(undo);
    expect(ask).toHaveBeenCalledWith('undo', { changeId: 'said' });
    await waitFor(async () => expect(await items()).toHaveLength(1));
    expect(screen.getByRole('status').textContent).toBe('Taken back. I replied: “Rebuild a booking site”');
    expect(document.activeElement).toBe(screen.getByRole('status'));
  });

  it('can be done in the interview as well', async () => {
    openPopup({ views: [busy], answers: { sayWrote: succeed(replied) } });
    await press(/^Rebuild a booking site/);
    const details = (await screen.findByRole('region', { name: 'Whose turn' })).closest<HTMLElement>('.details')!;
    fireEvent.click(within(details).getByRole('button', { name: 'I replied' }));
    expect(await screen.findByText('Nothing is due.')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(1); // the row's own
  });

  it('gives way to what is seen later', async () => {
    const { show } = openPopup({ views: [busy], answers: { sayWrote: succeed(replied) } });
    fireEvent.click(await inItem(0, 'I replied'));
    await screen.findByText('Nothing is due.');
    show([busy]);
    await waitFor(async () => expect(await items()).toHaveLength(1));
  });
});

describe('snoozing until a time', () => {
  async function pick(value: string) {
    const world = openPopup({ views: [busy] });
    fireEvent.click(await inItem(0, 'Snooze'));
    await press('Pick a time…');
    const field = await screen.findByLabelText('Snooze until');
    expect((field as HTMLInputElement).value).toBe('2026-11-23T15:05');
    fireEvent.input(field, { target: { value } });
    fireEvent.submit(field.closest('form')!);
    return world;
  }

  it('sends the moment', async () => {
    const { ask } = await pick('2026-11-23T16:30');
    const until = new Date(2026, 10, 23, 16, 30).getTime();
    expect(ask).toHaveBeenCalledWith('actOnNudge', {
      interviewId,
      act: 'snooze',
      kind: 'reply',
      anchor: 'message 1',
      until,
      unlessTheyWrite: false,
    });
  });

  it.each(['', '2026-11-23T14:00'])('refuses “%s”', async (value) => {
    const { ask } = await pick(value);
    expect((await screen.findByRole('alert')).textContent).toBe('Pick a time that is still to come.');
    expect(ask).not.toHaveBeenCalledWith('actOnNudge', expect.anything());
  });
});

describe('a planned call', () => {
  const at = new Date(2026, 10, 26, 15).getTime();
  const planned = { ...booking, meeting: { at, minutes: 30 } };

  async function fill(start: string, minutes: string) {
    fireEvent.input(await screen.findByLabelText('Starts'), { target: { value: start } });
    fireEvent.input(screen.getByLabelText('Minutes'), { target: { value: minutes } });
    await press('Save the call');
  }

  it('is planned with date, time and length', async () => {
    const { ask } = openPopup({ answers: { setMeeting: succeed(planned) } });
    await press(/^Rebuild a booking site/);
    await press('Plan a call');
    await fill('2026-11-26T15:00', '30');
    expect(ask).toHaveBeenCalledWith('setMeeting', { interviewId, meeting: { at, minutes: 30 } });
    expect(await screen.findByText('Call on Thu 26 Nov, 15:00, 30 min')).toBeTruthy();
    await waitFor(() => expect(screen.queryByLabelText('Starts')).toBeNull());
    expect(document.activeElement?.textContent).toBe('Change');
  });

  it.each([
    ['', '30'],
    ['2026-11-26T15:00', '0'],
    ['2026-11-26T15:00', '601'],
    ['2026-11-26T15:00', ''],
  ])('refuses “%s” with “%s” minutes', async (start, minutes) => {
    const { ask } = openPopup();
    await press(/^Rebuild a booking site/);
    await press('Plan a call');
    await fill(start, minutes);
    expect((await screen.findByRole('alert')).textContent).toContain('1 to 600 minutes');
    expect(ask).not.toHaveBeenCalledWith('setMeeting', expect.anything());
  });

  it('keeps what was typed when it could not be stored', async () => {
    openPopup({ answers: { setMeeting: fail('failed') } });
    await press(/^Rebuild a booking site/);
    await press('Plan a call');
    await fill('2026-11-26T15:00', '45');
    expect((await screen.findByRole('alert')).textContent).toContain('Not saved');
    expect(screen.getByLabelText<HTMLInputElement>('Minutes').value).toBe('45');
  });

  it('is cleared, without losing the focus', async () => {
    const { ask } = openPopup({ views: [planned], answers: { setMeeting: succeed(booking) } });
    await press(/^Rebuild a booking site/);
    await press('Clear');
    expect(ask).toHaveBeenCalledWith('setMeeting', { interviewId, meeting: null });
    expect(await button('Plan a call')).toBe(document.activeElement);
  });

  it('is said to be over when it is', async () => {
    openPopup({ views: [{ ...booking, meeting: { at: now - 3_600_000, minutes: 60 } }] });
    await press(/^Rebuild a booking site/);
    expect(await screen.findByText('Call was on Mon 23 Nov, 13:05, 60 min')).toBeTruthy();
  });
});
