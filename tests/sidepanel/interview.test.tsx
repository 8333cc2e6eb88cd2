import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Services } from '@/entrypoints/sidepanel/services';
import type { Change, ReplyEdit } from '@/lib/interview/interview-schema';
import { repliesOf } from '@/lib/interview/replies';
import type { TimelineEntry } from '@/lib/interview/timeline';
import { fail } from '@/lib/result';
import { expectAccessible } from '@/tests/components/accessible';
import { aView } from '@/tests/components/make-view';
import { aChange, said } from '@/tests/fixtures/make';
import { openDossier } from './open-dossier';
import { booking, now } from './open-workspace';

afterEach(cleanup);

const { interviewId } = booking;
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = async (name: string | RegExp) => fireEvent.click(await button(name));
const field = (name: string | RegExp) => screen.findByRole<HTMLInputElement>('textbox', { name });
const part = (name: string) => within(screen.getByRole('heading', { name }).closest('section')!);
const blur = (box: Element) =>
  act(() => {
    fireEvent.blur(box);
  });
/** Writes into a field and leaves it. */
async function write(name: string, value: string): Promise<void> {
  const box = await field(name);
  fireEvent.input(box, { target: { value } });
  fireEvent.change(box);
  await blur(box);
}

describe('the names of an interview', () => {
  const names = { own: { title: null, client: null }, read: { title: 'Rebuild a booking site', client: 'Marisol' } };

  it('are changed together, and the focus goes back to where it came from', async () => {
    const { ask } = openDossier({ dossier: { names } });
    await press('Rename');
    fireEvent.input(await field('Title'), { target: { value: '  Hotel ' } });
    fireEvent.input(await field('Client'), { target: { value: '' } });
    await press('Save the names');
    expect(ask).toHaveBeenCalledWith('setNames', { interviewId, title: 'Hotel', client: null });
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Rename'));
    expect(screen.queryByRole('textbox', { name: 'Title' })).toBeNull();
  });

  it('go back to what Upwork says', async () => {
    openDossier({ dossier: { names: { ...names, own: { title: 'Hotel', client: null } } } });
    await press('Rename');
    screen.getByText('Upwork says: Rebuild a booking site');
    await press('Use that');
    expect((await field('Title')).value).toBe('Rebuild a booking site');
  });

  it('stay in the fields when they could not be stored, which is said', async () => {
    openDossier({ dossier: { names }, answers: { setNames: fail('failed') } });
    await press('Rename');
    fireEvent.input(await field('Title'), { target: { value: 'Hotel' } });
    await press('Save the names');
    expect((await screen.findByRole('alert')).textContent).toContain('failed');
    expect((await field('Title')).value).toBe('Hotel');
  });
});

it('leads to Upwork by every key that has an address there, and nowhere else', async () => {
  const keys = ['proposal:2027690148257796097', 'job:021', 'room:room_1', 'contract:7', 'manual:x'];
  const addressOf = ([key]: readonly string[]) => (key?.startsWith('manual') ? null : `https://www.upwork.com/${key}`);
  openDossier({ dossier: { view: { ...booking, keys } }, services: { addressOf } });
  const links = within(await screen.findByRole('list', { name: 'On Upwork' })).getAllByRole('link');
  expect(links.map((link) => `${link.textContent.trim()} ${link.getAttribute('href')}`)).toEqual([
    'Job https://www.upwork.com/job:021',
    'Proposal https://www.upwork.com/proposal:2027690148257796097',
    'Messages https://www.upwork.com/room:room_1',
    'Contract https://www.upwork.com/contract:7',
  ]);
  expect(links.every((link) => link.getAttribute('rel') === 'noopener noreferrer')).toBe(true);
});

it('leads to each of its parts', async () => {
  openDossier();
  fireEvent.click(
    within(await screen.findByRole('navigation', { name: 'Parts of this interview' })).getByText('Timeline'),
  );
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Timeline' }));
});

it('is taken off the lists, and stays open', async () => {
  const { ask, show } = openDossier();
  await press('Take it off the lists');
  expect(ask).toHaveBeenCalledWith('removeInterview', { interviewId });
  show({ isRemoved: true });
  screen.getByText('You took this interview off your lists. Everything about it is kept.');
  expect(document.activeElement).toBe(await button('Put it back'));
});

it('says that it was taken off the lists, and puts it back', async () => {
  const { ask } = openDossier({ dossier: { isRemoved: true } });
  await press('Put it back');
  expect(ask).toHaveBeenCalledWith('addByHand', { title: null, key: interviewId });
});

describe('the call', () => {
  const at = Date.parse('2026-11-26T13:00Z');
  const planned = { view: { ...booking, meeting: { at, minutes: 45 } }, clientZone: 'America/New_York' };
  async function time(date: string, time: string): Promise<void> {
    fireEvent.input(await screen.findByLabelText('Date'), { target: { value: date } });
    fireEvent.input(await screen.findByLabelText('Time'), { target: { value: time } });
  }

  it('is shown on both clocks, and copied for the chat', async () => {
    const { services } = openDossier({ dossier: planned });
    await screen.findByText('Thu, 26 Nov 2026, 15:00 for you (Europe/Kyiv, UTC+02:00)');
    screen.getByText('lands Thu, 26 Nov 2026, 08:00 for them (America/New York, UTC-05:00)');
    await press('Copy for the chat');
    expect(services.copy).toHaveBeenCalledWith(
      'Our call: 2026-11-26 15:00 Europe/Kyiv (UTC+02:00) = 2026-11-26 08:00 America/New York (UTC-05:00), 45 min',
    );
    await screen.findByText('Copied');
  });

  it('says what to do where the browser does not let it copy', async () => {
    openDossier({ dossier: planned, services: { copy: () => Promise.resolve(false) } });
    await press('Copy for the chat');
    await screen.findByText(/^The browser did not allow it/);
  });

  it('is saved for the calendar, with alarms', async () => {
    const { services } = openDossier({ dossier: { ...planned, meetingRevision: 3, noShowPlan: 'Wait, then write.' } });
    await press(/calendar/);
    const [file] = vi.mocked(services.saveFile).mock.calls[0]!;
    expect(file).toMatchObject({ name: 'call-2026-11-26.ics', type: 'text/calendar' });
    const unfolded = 'text' in file ? file.text.replaceAll('\r\n ', '') : '';
    expect(unfolded).toContain('SUMMARY:Call: Rebuild a booking site\r\n');
    expect(unfolded).toContain('SEQUENCE:3\r\nDTSTART:20261126T130000Z\r\nDTEND:20261126T134500Z\r\n');
    expect(unfolded).toContain('If nobody comes: Wait\\, then write.');
    expect(unfolded.match(/TRIGGER:-PT\d+M/g)).toEqual(['TRIGGER:-PT1440M', 'TRIGGER:-PT60M', 'TRIGGER:-PT10M']);
  });

  it('is planned on one’s own clock', async () => {
    const { ask } = openDossier({ dossier: { clientZone: 'America/New_York' } });
    await press('Plan a call');
    await time('2026-11-30', '16:30');
    fireEvent.input(screen.getByLabelText('Minutes'), { target: { value: '20' } });
    screen.getByText('lands Mon, 30 Nov 2026, 09:30 for them (America/New York, UTC-05:00)');
    await press('Save the call');
    expect(ask).toHaveBeenCalledWith('setMeeting', {
      interviewId,
      meeting: { at: Date.parse('2026-11-30T14:30Z'), minutes: 20 },
    });
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Plan a call'));
  });

  it('is planned on the client’s clock, and the moment stays when the clock is changed', async () => {
    const { ask } = openDossier({ dossier: planned });
    await press('Change');
    fireEvent.click(screen.getByLabelText('Theirs (America/New York)'));
    expect(screen.getByLabelText<HTMLInputElement>('Time').value).toBe('08:00');
    await time('2026-11-26', '10:00');
    await press('Save the call');
    const meeting = { at: Date.parse('2026-11-26T15:00Z'), minutes: 45 };
    expect(ask).toHaveBeenCalledWith('setMeeting', { interviewId, meeting });
  });

  it('is not planned at a time that the clocks skip', async () => {
    const { ask } = openDossier();
    await press('Plan a call');
    await time('2027-03-28', '03:30');
    screen.getByText(/^The clocks are set forward that night/);
    await press('Save the call');
    expect(ask).not.toHaveBeenCalledWith('setMeeting', expect.anything());
  });

  it('asks which of two times is meant when the clocks are set back', async () => {
    const { ask } = openDossier();
    await press('Plan a call');
    await time('2027-10-31', '03:30');
    fireEvent.click(screen.getByLabelText('The second time (UTC+02:00)'));
    await press('Save the call');
    const meeting = { at: Date.parse('2027-10-31T01:30Z'), minutes: 30 };
    expect(ask).toHaveBeenCalledWith('setMeeting', { interviewId, meeting });
  });

  it.each([
    ['Date', '', 'Give a date and a time.'],
    ['Minutes', '601', 'Give a length of 1 to 600 minutes.'],
  ])('is not planned with %s "%s"', async (label, value, words) => {
    const { ask } = openDossier();
    await press('Plan a call');
    fireEvent.input(screen.getByLabelText(label), { target: { value } });
    await press('Save the call');
    screen.getByText(words);
    expect(ask).not.toHaveBeenCalledWith('setMeeting', expect.anything());
  });

  it('takes the client’s zone however it is written, and says which names there are not', async () => {
    const { ask } = openDossier();
    const box = await screen.findByLabelText<HTMLInputElement>('Client’s time zone');
    const say = (value: string) => {
      fireEvent.input(box, { target: { value } });
      fireEvent.change(box, { target: { value } });
    };
    say('Kyiv somewhere');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^No time zone has this name/);
    say('america/new york');
    await vi.waitFor(() =>
      expect(ask).toHaveBeenCalledWith('setDetail', {
        interviewId,
        detail: { name: 'client-zone', value: 'America/New_York' },
      }),
    );
  });

  it('offers the zone that was written down for this client before', async () => {
    const { ask } = openDossier({
      services: { readLikelyZone: (client) => Promise.resolve(client === 'Marisol' ? 'Asia/Kolkata' : null) },
    });
    await press('Use Asia/Kolkata, as in another interview with Marisol');
    const detail = { name: 'client-zone', value: 'Asia/Kolkata' };
    expect(ask).toHaveBeenCalledWith('setDetail', { interviewId, detail });
  });

  it('has a plan for when nobody comes, from scratch or from a usual one', async () => {
    const { ask } = openDossier();
    await press('Start from a usual plan');
    const box = await field('No-show plan');
    expect(document.activeElement).toBe(box);
    await blur(box);
    const value = expect.stringMatching(/^Wait 10 minutes/) as string;
    expect(ask).toHaveBeenCalledWith('setDetail', { interviewId, detail: { name: 'no-show-plan', value } });
  });
});

describe('a short text', () => {
  it('is stored when it is left, not before, and only where it is another', async () => {
    const { ask } = openDossier({ dossier: { noShowPlan: 'Wait' } });
    const box = await field('No-show plan');
    fireEvent.input(box, { target: { value: 'Wait 5 minutes ' } });
    expect(ask).not.toHaveBeenCalledWith('setDetail', expect.anything());
    await blur(box);
    await blur(box);
    const detail = { name: 'no-show-plan', value: 'Wait 5 minutes' };
    expect(ask.mock.calls.filter(([name]) => name === 'setDetail')).toEqual([['setDetail', { interviewId, detail }]]);
    await write('No-show plan', 'Wait');
    expect(ask.mock.calls.filter(([name]) => name === 'setDetail')).toHaveLength(1);
  });

  it('is stored when the page goes, and is there again when even that was too late', async () => {
    const { ask, kept } = openDossier();
    fireEvent.input(await field('No-show plan'), { target: { value: 'Wait' } });
    expect(kept.get(`no-show-plan ${interviewId}`)).toBe('Wait');
    await act(() => {
      fireEvent(window, new Event('pagehide'));
    });
    const detail = { name: 'no-show-plan', value: 'Wait' };
    expect(ask).toHaveBeenCalledWith('setDetail', { interviewId, detail });
    cleanup();

    const again = openDossier({ drafts: { [`no-show-plan ${interviewId}`]: 'Wait, then' } });
    expect((await field('No-show plan')).value).toBe('Wait, then');
    const late = { name: 'no-show-plan', value: 'Wait, then' };
    await vi.waitFor(() => expect(again.ask).toHaveBeenCalledWith('setDetail', { interviewId, detail: late }));
  });

  it('stays when it could not be stored, says why, and is tried again', async () => {
    const answers: Record<string, unknown> = { setDetail: fail('unreachable') };
    const { ask, kept } = openDossier({ answers });
    await write('No-show plan', 'Wait');
    expect((await screen.findByRole('alert')).textContent).toContain('unreachable');
    expect((await field('No-show plan')).value).toBe('Wait');
    expect(kept.get(`no-show-plan ${interviewId}`)).toBe('Wait');
    delete answers['setDetail'];
    await press('Try again');
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(ask.mock.calls.filter(([name]) => name === 'setDetail')).toHaveLength(2);
  });

  it('shows what another window made of it', async () => {
    const { show } = openDossier({ dossier: { noShowPlan: 'Wait' } });
    await write('No-show plan', 'Wait 5');
    show({ noShowPlan: 'Wait 5' });
    show({ noShowPlan: 'Wait 20' });
    expect((await field('No-show plan')).value).toBe('Wait 20');
  });
});

describe('the scorecard', () => {
  const scores = { clarity: 4, respect: null, pay: 2, scope: null, 'time-zone': null, gut: null };
  const scorecard = { scores, given: 2, sum: 6, mean: 3 };

  it('scores by one press, or by arrow keys and a press', async () => {
    const { ask } = openDossier({ dossier: { scorecard } });
    const pay = within(await screen.findByRole('radiogroup', { name: 'Pay' }));
    expect(pay.getAllByRole('radio', { checked: true }).map(({ textContent }) => textContent)).toEqual(['2']);
    const two = pay.getByRole('radio', { name: '2' });
    two.focus();
    fireEvent.keyDown(two, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(pay.getByRole('radio', { name: '3' }));
    expect(ask).not.toHaveBeenCalled();
    fireEvent.click(document.activeElement!);
    expect(ask).toHaveBeenCalledWith('setDetail', { interviewId, detail: { name: 'score:pay', value: 3 } });
    screen.getByText('6 of 10 points from 2 scores, 3 on average');
  });

  it('clears a score', async () => {
    const { ask } = openDossier({ dossier: { scorecard } });
    await press('Clear the score: Clarity');
    expect(ask).toHaveBeenCalledWith('setDetail', { interviewId, detail: { name: 'score:clarity', value: null } });
    expect(document.activeElement).toBe(
      within(screen.getByRole('radiogroup', { name: 'Clarity' })).getByRole('radio', { name: '4' }),
    );
  });

  it('decides with a reason, which stays when the decision changes', async () => {
    const decision = { verdict: 'go', reason: 'Kind' } as const;
    const { ask } = openDossier({ dossier: { decision } });
    await write('Reason', 'Kind and clear');
    const written = { name: 'decision', value: { verdict: 'go', reason: 'Kind and clear' } };
    expect(ask).toHaveBeenLastCalledWith('setDetail', { interviewId, detail: written });
    fireEvent.click(await screen.findByRole('radio', { name: 'No go' }));
    const changed = { name: 'decision', value: { verdict: 'no-go', reason: 'Kind and clear' } };
    expect(ask).toHaveBeenLastCalledWith('setDetail', { interviewId, detail: changed });
    cleanup();

    const undecided = openDossier({ dossier: { decision } });
    fireEvent.click(await screen.findByRole('radio', { name: 'Open' }));
    expect(undecided.ask).toHaveBeenLastCalledWith('setDetail', {
      interviewId,
      detail: { name: 'decision', value: null },
    });
  });
});

describe('the offer beside the agreement', () => {
  it('names every difference in words', async () => {
    openDossier({
      dossier: {
        terms: [
          { name: 'price', agreed: '$45', offered: '$40', relation: 'different' },
          { name: 'title', agreed: 'Site', offered: 'Site', relation: 'same' },
          { name: 'weekly-limit', agreed: '20', offered: null, relation: 'only-agreed' },
          { name: 'end', agreed: null, offered: 'May', relation: 'only-offered' },
          { name: 'other', agreed: null, offered: null, relation: 'unsaid' },
        ],
      },
    });
    await screen.findByText('1 line differs from what was agreed.');
    screen.getByText('1 line that was agreed is not in the offer.');
    const rows = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(rows).toEqual([
      'Rate or total Different',
      'Title Same',
      'Weekly limit Not in the offer',
      'End Not agreed before',
      'Anything else Not mentioned',
    ]);
  });

  it('compares nothing before there is an offer', async () => {
    openDossier();
    expect((await screen.findAllByRole('rowheader'))[0]?.textContent).toBe('Title');
    expect(screen.queryByText(/differs|agreed is/)).toBeNull();
  });

  it('takes down each side of each line', async () => {
    const { ask } = openDossier();
    await write('In the offer: Rate or total', '$40');
    const detail = { name: 'offered:price', value: '$40' };
    expect(ask).toHaveBeenCalledWith('setDetail', { interviewId, detail });
  });
});

describe('reply texts', () => {
  const filled = { view: { ...booking, meeting: { at: Date.parse('2026-11-26T13:00Z'), minutes: 45 } } };
  const edit = (fields: object) => ({ name: null, text: null, hidden: null, order: null, ...fields });

  it('are shown with the interview’s words in them, and copied so', async () => {
    const { services } = openDossier({
      dossier: { ...filled, terms: [{ name: 'price', agreed: '$45 an hour', offered: null, relation: 'only-agreed' }] },
    });
    await press('Summary after a call');
    const text = document.querySelector('.reply-text')?.textContent ?? '';
    expect(text).toContain('Hi Marisol,\n\nThank you for the call about “Rebuild a booking site”');
    expect(text).toContain('– Price: $45 an hour');
    screen.getByText('Something is not known yet: fill in ___ before you send it.');
    await press('Copy: Summary after a call');
    expect(services.copy).toHaveBeenCalledWith(text);
    expect((await screen.findByText('Copied')).getAttribute('role')).toBe('status');
  });

  it('are the user’s own, with the call on both clocks, and without those that are hidden', async () => {
    const replies = repliesOf([
      edit({
        replyId: 'own',
        name: said('See you'),
        text: said('See you: {call}. {price}?'),
        order: said(0),
      }) as ReplyEdit,
      edit({ replyId: 'decline', hidden: said(true) }) as ReplyEdit,
    ]);
    const watchReplies: Services['watchReplies'] = (next) => {
      next(replies);
      return () => {};
    };
    openDossier({ dossier: { ...filled, clientZone: 'America/Lima' }, services: { watchReplies } });
    await press('See you');
    expect(document.querySelector('.reply-text')?.textContent).toBe(
      'See you: 2026-11-26 15:00 Europe/Kyiv (UTC+02:00) = 2026-11-26 08:00 America/Lima (UTC-05:00). ___?',
    );
    expect(screen.queryByRole('button', { name: 'Decline' })).toBeNull();
  });

  it('say so when they cannot be read, or all are hidden', async () => {
    const failing: Services['watchReplies'] = (_, failed) => {
      failed(new Error('locked'));
      return () => {};
    };
    openDossier({ services: { watchReplies: failing } });
    expect((await screen.findByRole('alert')).textContent).toContain('locked');
    cleanup();
    const none: Services['watchReplies'] = (next) => {
      next([]);
      return () => {};
    };
    openDossier({ services: { watchReplies: none } });
    await screen.findByText('All reply texts are hidden.');
  });
});

describe('the timeline', () => {
  const entry = (change: Change, fields: Partial<TimelineEntry> = {}) =>
    ({ kind: 'change', at: change.at, change, canUndo: false, isUndone: false, ...fields }) as TimelineEntry;
  const [yesterday, today] = [now - 86_400_000, now];
  const moved = aChange(today, { what: 'stage', from: 'interviewing', to: 'deep-dive' });
  const ticked = aChange(yesterday, { what: 'tick:price', from: false, to: true });
  const undoing = aChange(today + 1, { what: 'tick:price', from: true, to: false, undoes: ticked.changeId });
  const timeline = [
    entry(undoing),
    entry(moved, { canUndo: true }),
    entry(ticked, { isUndone: true }),
    entry(aChange(yesterday - 1, { what: 'added', from: null, to: 'interviewing', by: 'upwork' })),
  ];
  const told = () =>
    screen
      .getAllByRole('listitem')
      .filter((item) => item.closest('.day'))
      .map((item) => [...item.querySelectorAll('.told,.by')].map(({ textContent }) => textContent).join(' – '));

  it('tells by day what happened, who did it, and what was taken back', async () => {
    openDossier({ dossier: { timeline } });
    const days = (await screen.findAllByRole('heading', { level: 4 })).map(({ textContent }) => textContent);
    expect(days).toEqual(['Monday, 23 November 2026', 'Sunday, 22 November 2026']);
    const item = 'Ticked: Asked: budget, hourly or fixed, weekly hours';
    expect(told()).toEqual([
      `Taken back: ${item} – You`,
      'Stage: Interviewing → Deep dive – You',
      `${item} – Taken back`,
      'Added – Read on Upwork',
    ]);
  });

  it('takes back what still can be, and holds the focus where it was', async () => {
    const { ask } = openDossier({ dossier: { timeline } });
    expect(await screen.findAllByRole('button', { name: /^Undo: / })).toHaveLength(1);
    await press('Undo: Stage: Interviewing → Deep dive');
    expect(ask).toHaveBeenCalledWith('undo', { changeId: moved.changeId });
    expect(document.activeElement?.textContent).toContain('Stage: ');
  });

  it('leaves out ticks when asked to', async () => {
    openDossier({ dossier: { timeline } });
    fireEvent.click(await screen.findByLabelText('Hide ticks'));
    expect(told()).toEqual(['Stage: Interviewing → Deep dive – You', 'Added – Read on Upwork']);
  });

  it('shows a long history bit by bit', async () => {
    const many = Array.from({ length: 120 }, (_, index) => entry(aChange(now - index)));
    openDossier({ dossier: { timeline: many } });
    await press('Show 50 more');
    expect(told()).toHaveLength(100);
    await press('Show 20 more');
    expect(told()).toHaveLength(120);
  });
});

describe('the brief', () => {
  it('is shown, copied as Markdown, printed, and left again', async () => {
    const { services } = openDossier({ view: 'brief' });
    await screen.findByRole('heading', { name: 'Rebuild a booking site', level: 2 });
    screen.getByRole('heading', { name: 'Open items', level: 3 });
    await press('Copy as Markdown');
    expect(services.copy).toHaveBeenCalledWith(expect.stringMatching(/^# Rebuild a booking site\n/));
    await press('Print');
    expect(services.print).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('link', { name: 'Back to the interview' }));
    await screen.findByRole('textbox', { name: 'Notes' });
  });

  it('has no faults that axe knows', async () => {
    openDossier({ view: 'brief' });
    await button('Print');
    await expectAccessible(document.body);
  });
});

it('asks why it ended so, once it has', async () => {
  const { ask } = openDossier({ dossier: { view: { ...booking, outcome: 'lost', lostReason: 'price' } } });
  await write('Why it ended so, in your words', 'Too dear');
  const detail = { name: 'outcome-note', value: 'Too dear' };
  expect(ask).toHaveBeenCalledWith('setDetail', { interviewId, detail });
});

it('says what is known of the client and when it was seen, and where nothing is, how that comes', () => {
  openDossier();
  expect(part('Client').getByText(/^Nothing is known of the client yet/)).toBeDefined();
  cleanup();
  const facts = {
    paymentVerified: false,
    country: 'Peru',
    spent: null,
    hires: 0,
    hireRate: null,
    openJobs: null,
    rating: null,
    reviews: null,
    memberSince: null,
  };
  openDossier({ dossier: { view: aView({ clientFacts: { facts, seenAt: now } }) } });
  const said = part('Client');
  expect(said.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Payment', 'Country', 'Hires']);
  expect(said.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['not verified', 'Peru', '0']);
  said.getByText('On the job’s page, as seen 14:05.');
});

it('has no faults that axe knows, with everything opened', async () => {
  openDossier({
    dossier: {
      view: { ...booking, meeting: { at: now, minutes: 30 } },
      clientZone: 'Asia/Kolkata',
      decision: { verdict: 'go', reason: '' },
      isRemoved: true,
      timeline: [{ kind: 'change', at: now, change: aChange(now), canUndo: true, isUndone: false }],
    },
  });
  await press('Rename');
  await press('Change');
  await expectAccessible(document.body);
});
