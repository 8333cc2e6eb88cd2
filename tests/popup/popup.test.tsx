import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Settings } from '@/lib/messages/protocol';
import { fail, succeed } from '@/lib/result';
import { aClock, aView } from '@/tests/components/make-view';
import { booking, button, logo, lost, now, openPopup, press, sections } from './open-popup';

afterEach(cleanup);

describe('what it shows', () => {
  it('groups interviews by stage, the one nearest to a job first and ended ones last', async () => {
    openPopup();
    await screen.findByText('Animate a logo');
    const groups = (await sections()).map((heading) => heading.textContent.trim());
    expect(groups).toEqual(['Due now', 'Job offer 1', 'Deep dive 1', 'Ended 1']);
  });

  it('tells in each row whose turn it is, and what else is asked of the user', async () => {
    const clock = aClock(now, 26, { level: 'overdue', stale: true, seenAt: now - 3_600_000 });
    const snoozed = { until: now + 3_600_000, unlessTheyWrite: false, kind: 'reply' } as const;
    openPopup({
      views: [
        { ...booking, clock, attention: 'hot', snoozed },
        { ...logo, turn: 'unknown' },
      ],
    });
    const rowOf = async (title: RegExp) => (await button(title)).querySelector('.facts')!;
    expect([...(await rowOf(/^Rebuild/)).children].map((fact) => fact.textContent)).toEqual([
      'Marisol',
      '1/3',
      'your turn · 26 h, overdue',
      'as seen at 13:05',
      'snoozed until 15:05',
      'hot',
    ]);
    expect((await rowOf(/^Animate/)).textContent).toBe('1/3? (whose turn is unknown)');
  });

  it('says which page was read last, and how well', async () => {
    openPopup();
    expect((await screen.findByText(/Proposals page read at/)).textContent).toMatch(/partly understood/);
  });

  it('says what to do while it is empty', async () => {
    openPopup({ views: [] });
    expect(await screen.findByText('No interviews yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the Proposals page' })).toBeTruthy();
  });

  it('says why it cannot be used, with the code', async () => {
    openPopup({ answers: { settings: fail('unreachable') } });
    expect((await screen.findByRole('alert')).textContent).toContain('unreachable');
  });

  it('offers the welcome page until a mode is chosen', async () => {
    const { services } = openPopup({ settings: { mode: 'not-chosen' } });
    await press('Open the welcome page');
    expect(services.openWelcome).toHaveBeenCalledOnce();
    expect(screen.queryByText('Animate a logo')).toBeNull();
  });

  it('follows a change made elsewhere', async () => {
    const { show } = openPopup();
    await screen.findByText('Animate a logo');
    show([{ ...booking, title: 'Renamed' }]);
    expect(await screen.findByText('Renamed')).toBeTruthy();
    expect(screen.queryByText('Animate a logo')).toBeNull();
  });
});

describe('a long group', () => {
  const many = Array.from({ length: 75 }, (_, index) =>
    aView({ interviewId: `proposal:${index}`, title: `Job ${index}`, lastSeenAt: 1000 - index }),
  );
  const rows = () => screen.findAllByRole('button', { name: /^Job / });

  it('shows its beginning and its whole count, and more on demand, with the focus on what is new', async () => {
    openPopup({ views: [...many, logo] });
    expect(await rows()).toHaveLength(20);
    expect(screen.getByRole('heading', { name: 'Deep dive 75' })).toBeTruthy();
    await press('Show 50 more: Deep dive');
    await waitFor(async () => expect(await rows()).toHaveLength(70));
    expect(document.activeElement).toBe((await rows())[20]);
    await press('Show 5 more: Deep dive');
    await waitFor(async () => expect(await rows()).toHaveLength(75));
    expect(document.activeElement).toBe((await rows())[70]);
    expect(screen.queryByRole('button', { name: /^Show .* more/ })).toBeNull();
  });

  it('is searched whole', async () => {
    openPopup({ views: many });
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'Job 74' } });
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(screen.getByRole('heading', { name: 'Deep dive 1' })).toBeTruthy();
  });

  it('keeps an opened interview in its place, also where it would stand on a later page', async () => {
    const { show } = openPopup({ views: many });
    await press(/^Job 3/);
    await screen.findByRole('region', { name: 'Whose turn' });
    show(many.map((view, index) => (index === 3 ? { ...view, lastSeenAt: 0 } : view)));
    await waitFor(async () => expect(await rows()).toHaveLength(21));
    expect((await rows())[3]!.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('heading', { name: 'Deep dive 75' })).toBeTruthy();
  });
});

describe('search', () => {
  it.each([
    ['logo', ['Animate a logo']],
    ['SITE marisol', ['Rebuild a booking site']],
    ['nothing like it', []],
  ])('%s', async (text, titles) => {
    openPopup();
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: text } });
    await waitFor(() =>
      expect([...document.querySelectorAll('.title')].map((each) => each.textContent)).toEqual(titles),
    );
  });

  it('takes the focus at "/", but not while something is typed', async () => {
    openPopup();
    const field = await screen.findByRole('searchbox');
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(field);
    expect(fireEvent.keyDown(field, { key: '/' })).toBe(true);
  });
});

describe('mode and pause', () => {
  it.each<[string, number, RegExp, Settings['pausedFor']?]>([
    ['For an hour', now + 3_600_000, /Paused until/],
    ['Until tomorrow', new Date(2026, 10, 24).getTime(), /Paused until midnight/],
    ['Until I resume', 8.64e15, /Paused until you resume/],
    ['While I track time', 8.64e15, /Paused while you track time/, 'tracking-time'],
  ])('pauses %s, and resumes', async (name, until, words, pausedFor = null) => {
    const { ask } = openPopup();
    await press('Change');
    await press(name);
    expect(ask).toHaveBeenCalledWith('setPause', { pausedUntil: until, pausedFor });
    await screen.findByText(words);
    await press('Resume');
    expect(ask).toHaveBeenCalledWith('setPause', { pausedUntil: null, pausedFor: null });
  });

  it('changes the mode', async () => {
    const { ask } = openPopup();
    await press('Change');
    fireEvent.click(await screen.findByRole('radio', { name: /By hand/ }));
    expect(ask).toHaveBeenCalledWith('setMode', 'hand');
    expect(await screen.findByText('Reading: by hand')).toBeTruthy();
  });

  it.each([
    ['click', null, 1],
    ['click', now + 1, 0],
    ['click', now - 1, 1],
    ['page', null, 0],
    ['hand', null, 0],
  ] as const)(
    'in the mode %s, paused until %s, it has the tab in front read %i times',
    async (mode, pausedUntil, times) => {
      const { services } = openPopup({ settings: { mode, pausedUntil } });
      await screen.findByText('Animate a logo');
      expect(services.readNow).toHaveBeenCalledTimes(times);
    },
  );
});

describe('one interview', () => {
  it('opens, and its items can be ticked', async () => {
    const { ask } = openPopup();
    await press(/^Rebuild a booking site/);
    fireEvent.click(await screen.findByRole('checkbox', { name: /budget/ }));
    expect(ask).toHaveBeenCalledWith('setTick', { interviewId: booking.interviewId, itemId: 'price', done: true });
  });

  it('stays where it is while it is open, whatever changes in it', async () => {
    const { show } = openPopup();
    await press(/^Rebuild a booking site/);
    const stay = await button('Final assignment');
    stay.focus();
    show([{ ...booking, stage: 'final-assignment', turn: 'theirs' }, logo, lost]);
    await waitFor(() => expect(stay.getAttribute('aria-current')).toBe('step'));
    expect(document.activeElement).toBe(stay);
    expect(screen.queryByRole('region', { name: 'Final assignment' })).toBeNull();

    await press(/^Rebuild a booking site/);
    expect(await screen.findByRole('region', { name: 'Final assignment' })).toBeTruthy();
  });

  it('is removed, and put back', async () => {
    const removal = { ...booking, undoable: { changeId: 'gone', what: 'removed', from: false, to: true } };
    const { ask } = openPopup({ answers: { removeInterview: succeed(removal) } });
    await press(/^Rebuild a booking site/);
    await press('Remove');
    const line = (await screen.findByText(/Removed “Rebuild a booking site”/)).closest('p')!;
    fireEvent.click(within(line).getByRole('button', { name: 'Undo' }));
    expect(ask).toHaveBeenCalledWith('undo', { changeId: 'gone' });
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Taken back/));
  });
});

it('the list of a stage is changed for all interviews', async () => {
  const { ask } = openPopup({ answers: { editItems: succeed([]) } });
  await press(/^Rebuild a booking site/);
  await press('Edit the Deep dive list');
  await press('Hide: Red flags looked at again');
  const changes = [{ itemId: 'deep-dive/red-flags', hidden: true }];
  expect(ask).toHaveBeenCalledWith('editItems', { stage: 'deep-dive', changes });
  expect(await screen.findByText('Done: “Red flags looked at again” hidden')).toBeTruthy();
  await press('Done');
  expect(await button('Edit the Deep dive list')).toBeTruthy();
});

describe('adding by hand', () => {
  const link = 'https://www.upwork.com/nx/proposals/2027690148257796097';

  it.each([
    ['a title', 'A referral', { title: 'A referral', key: null }],
    ['a link', link, { title: null, key: 'proposal:2027690148257796097' }],
    ['a title that names a number', '3 pages', { title: '3 pages', key: null }],
  ])('%s', async (_, text, request) => {
    const { ask } = openPopup();
    await press('Add');
    fireEvent.input(await screen.findByRole('textbox', { name: 'Title or Upwork link' }), { target: { value: text } });
    await press('Add interview');
    expect(ask).toHaveBeenCalledWith('addByHand', request);
  });

  it('says that a link is not known, and stores nothing', async () => {
    const { ask } = openPopup();
    await press('Add');
    const field = await screen.findByRole('textbox', { name: 'Title or Upwork link' });
    fireEvent.input(field, { target: { value: 'https://www.upwork.com/nx/find-work/' } });
    await press('Add interview');
    expect((await screen.findByRole('alert')).textContent).toContain('strange-link');
    expect(ask).not.toHaveBeenCalledWith('addByHand', expect.anything());
  });
});
