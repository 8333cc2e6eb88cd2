import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '@/tests/components/accessible';
import { aClock, aNudge } from '@/tests/components/make-view';
import { link, now } from '../open-workspace';
import { aCard, aGuardedCard, card, openBoard, titlesIn } from './open-board';

beforeEach(() => document.body.replaceChildren());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const shop = aCard(1, 'Rebuild a shop', { client: 'Marisol' });
const logo = aCard(2, 'Animate a logo', { stage: 'offer' });
const mails = aCard(3, 'Write mails', {
  client: 'Olena',
  nudges: [aNudge()],
  clock: aClock(now, 7, { level: 'late' }),
});
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const choose = async (name: string) => fireEvent.click(await screen.findByRole('menuitemradio', { name }));

describe('what it shows', () => {
  it('a list for each stage with its count, and each card’s place in it', async () => {
    openBoard({ views: [shop, logo, mails] });
    await card('Rebuild a shop');
    expect(titlesIn('Deep dive')).toEqual(['Write mails', 'Rebuild a shop']);
    expect(titlesIn('Job offer')).toEqual(['Animate a logo']);
    expect(titlesIn('Invited')).toEqual([]);
    const cards = within(screen.getByRole('list', { name: 'Deep dive' })).getAllByRole('listitem');
    expect(cards.map((each) => [each.getAttribute('aria-posinset'), each.getAttribute('aria-setsize')])).toEqual([
      ['1', '2'],
      ['2', '2'],
    ]);
    expect(screen.getByRole('img', { name: '2 interviews' }).textContent).toBe('2');
  });

  it('what is to be known of an interview on its card', async () => {
    openBoard({
      views: [
        aCard(1, 'Due', {
          client: 'Marisol',
          nudges: [aNudge({ kind: 'meeting', level: '1h' }), aNudge()],
          clock: aClock(now, 7, { level: 'late', stale: true }),
          turn: 'mine',
          attention: 'hot',
          hasSuggestion: true,
        }),
        aCard(2, 'Planned', { meeting: { at: now + 3_600_000, minutes: 30 }, turn: 'nobody' }),
        aCard(3, 'Held', { meeting: { at: now - 3_600_000, minutes: 30 }, turn: 'nobody' }),
      ],
    });
    const saidOf = async (title: string) => [
      ...(await card(title)).closest('[role=listitem]')!.querySelectorAll('.client,.facts > span'),
    ];
    expect((await saidOf('Due')).map((fact) => fact.textContent)).toEqual([
      'Marisol',
      'Call ahead',
      '1/3',
      'your turn · 7 h, late',
      'as seen at 14:05',
      'hot',
      'suggestion',
    ]);
    expect((await saidOf('Planned')).map((fact) => fact.textContent)).toEqual(['1/3', 'call 15:05']);
    expect((await saidOf('Held')).map((fact) => fact.textContent)).toEqual(['1/3']);
  });

  it('what to do while it is empty, and the interview that is then added', async () => {
    const { ask, show } = openBoard({ views: [] });
    await screen.findByText('No interviews yet');
    await press('Add');
    fireEvent.input(screen.getByLabelText('Title or Upwork link'), { target: { value: 'Draw a map' } });
    fireEvent.submit(document.querySelector('dialog form')!);
    await waitFor(() => expect(ask).toHaveBeenCalledWith('addByHand', { title: 'Draw a map', key: null }));
    show([aCard(9, 'Draw a map')]);
    await card('Draw a map');
  });

  it('changes that were made elsewhere', async () => {
    const { show } = openBoard({ views: [shop] });
    await card('Rebuild a shop');
    show([{ ...shop, stage: 'offer' }]);
    await waitFor(() => expect(titlesIn('Job offer')).toEqual(['Rebuild a shop']));
  });
});

describe('a card that is moved', () => {
  it('stands in its new stage at once, is stored, and can be taken back', async () => {
    const { promise: after, resolve: answer } = Promise.withResolvers<null>();
    const { ask, settle } = openBoard({ views: [shop, logo], after });
    fireEvent.keyDown(await card('Rebuild a shop'), { key: 'ArrowRight', shiftKey: true });
    await waitFor(() => expect(titlesIn('Final assignment')).toEqual(['Rebuild a shop']));
    expect((await card('Rebuild a shop')).closest('[role=listitem]')!.getAttribute('aria-busy')).toBe('true');
    expect(screen.queryByText(/^Moved/)).toBeNull();
    answer(null);
    await waitFor(() => expect(screen.getByText('Moved to Final assignment: “Rebuild a shop”')).toBeTruthy());
    expect(ask).toHaveBeenCalledWith('setStage', { interviewId: 'proposal:1', stage: 'final-assignment' });
    settle();
    await press('Undo');
    await waitFor(() => expect(titlesIn('Deep dive')).toEqual(['Rebuild a shop']));
    expect(ask).toHaveBeenCalledWith('undo', { changeId: 'change of proposal:1' });
  });

  it('is taken back with Ctrl+Z', async () => {
    const { ask } = openBoard({ views: [shop] });
    fireEvent.keyDown(await card('Rebuild a shop'), { key: 'ArrowLeft', shiftKey: true });
    await screen.findByText(/^Moved to Initial contact/);
    fireEvent.keyDown(await card('Rebuild a shop'), { key: 'z', ctrlKey: true });
    await waitFor(() => expect(titlesIn('Deep dive')).toEqual(['Rebuild a shop']));
    fireEvent.keyDown(await card('Rebuild a shop'), { key: 'z', ctrlKey: true }); // there is nothing more to take back
    expect(ask.mock.calls.filter(([name]) => name === 'undo')).toHaveLength(1);
  });

  it('keeps the focus', async () => {
    openBoard({ views: [shop, logo] });
    (await card('Rebuild a shop')).focus();
    fireEvent.keyDown(await card('Rebuild a shop'), { key: 'ArrowRight', shiftKey: true });
    await waitFor(() => expect(titlesIn('Final assignment')).toEqual(['Rebuild a shop']));
    expect(document.activeElement).toBe(await card('Rebuild a shop'));
  });

  it.each(['interview', 'setStage'] as const)('goes back where %s fails, and it is said why', async (refuses) => {
    openBoard({ views: [shop], refuses });
    fireEvent.keyDown(await card('Rebuild a shop'), { key: 'ArrowRight', shiftKey: true });
    await waitFor(() => expect(titlesIn('Final assignment')).toEqual(['Rebuild a shop']));
    expect((await screen.findByRole('alert')).textContent).toContain('failed');
    expect(titlesIn('Deep dive')).toEqual(['Rebuild a shop']);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('does not go back for a moment when older news come late', async () => {
    const { show, settle } = openBoard({ views: [shop] });
    fireEvent.keyDown(await card('Rebuild a shop'), { key: 'ArrowRight', shiftKey: true });
    await screen.findByText(/^Moved to Final/);
    show([{ ...shop, dormant: true }, logo]); // were read before the move
    await card('Animate a logo');
    expect(titlesIn('Final assignment')).toEqual(['Rebuild a shop']);
    settle();
    await waitFor(() => expect(titlesIn('Final assignment')).toEqual(['Rebuild a shop']));
  });

  it('does not leave the first or the last stage', async () => {
    const { ask } = openBoard({ views: [logo] });
    fireEvent.keyDown(await card('Animate a logo'), { key: 'ArrowRight', shiftKey: true });
    expect(titlesIn('Job offer')).toEqual(['Animate a logo']);
    expect(ask).not.toHaveBeenCalled();
  });
});

describe('a guard that is not ticked', () => {
  const move = async () => {
    const opened = openBoard({ views: [aGuardedCard(1, 'Rebuild a shop')] });
    fireEvent.keyDown(await card('Rebuild a shop'), { key: 'ArrowRight', shiftKey: true });
    await screen.findByRole('alertdialog');
    return opened;
  };

  it('asks once, and the card is moved', async () => {
    const { ask } = await move();
    expect(screen.getByText('1 guard item is not ticked in Deep dive. Move to Final assignment anyway?')).toBeTruthy();
    await expectAccessible(document.body);
    await press('Move anyway');
    await waitFor(() => expect(ask).toHaveBeenCalledWith('setStage', expect.anything()));
    await screen.findByText(/^Moved to/);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it.each([
    ['Stay is pressed', () => press('Stay')],
    ['it is closed', async () => fireEvent(await screen.findByRole('alertdialog'), new Event('cancel'))],
  ])('leaves the card where it was when %s', async (_, refuse) => {
    const { ask } = await move();
    await refuse();
    await waitFor(() => expect(titlesIn('Deep dive')).toEqual(['Rebuild a shop']));
    expect(ask).not.toHaveBeenCalledWith('setStage', expect.anything());
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});

describe('the menu of a card', () => {
  it('moves it to any stage', async () => {
    const { ask } = openBoard({ views: [shop] });
    await press(/^Move or end: “Rebuild/);
    expect(screen.getByRole('menuitemradio', { checked: true }).textContent).toBe('Deep dive');
    await expectAccessible(document.body);
    await choose('Invited');
    await waitFor(() => expect(titlesIn('Invited')).toEqual(['Rebuild a shop']));
    await waitFor(() => expect(ask).toHaveBeenCalledWith('setStage', { interviewId: 'proposal:1', stage: 'invited' }));
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('opens by the key M', async () => {
    openBoard({ views: [shop] });
    fireEvent.keyDown(await card('Rebuild a shop'), { key: 'm' });
    const menu = await screen.findByRole('menu');
    expect(document.activeElement?.textContent).toBe('Deep dive');
    fireEvent.keyDown(document.activeElement!, { key: 'End' });
    expect(document.activeElement).toBe(within(menu).getByRole('menuitem', { name: 'Open on Upwork' }));
  });

  it('says how it ended, with the reason; it leaves the board, and comes back when that is undone', async () => {
    const { ask } = openBoard({ views: [shop, mails] });
    await press(/^Move or end: “Rebuild/);
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Lost…' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Price' }));
    await waitFor(() => expect(titlesIn('Deep dive')).toEqual(['Write mails']));
    expect(ask).toHaveBeenCalledWith('setOutcome', { interviewId: 'proposal:1', outcome: 'lost', lostReason: 'price' });
    await screen.findByText('Lost (Price): “Rebuild a shop”');
    await press('Undo');
    await waitFor(() => expect(titlesIn('Deep dive')).toEqual(['Write mails', 'Rebuild a shop']));
  });

  it('opens an ended one again', async () => {
    const { ask } = openBoard({ views: [{ ...shop, outcome: 'won' }], wishes: '{"outcome":"won"}' });
    await press(/^Move or end/);
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Reopen' }));
    await waitFor(() =>
      expect(ask).toHaveBeenCalledWith('setOutcome', { interviewId: 'proposal:1', outcome: 'open', lostReason: null }),
    );
  });
});

describe('the keyboard', () => {
  const focused = () => document.activeElement?.textContent.trim();
  const key = (key: string) => fireEvent.keyDown(document.activeElement!, { key });

  it('goes from card to card; Tab leads to one card of each stage', async () => {
    openBoard({ views: [shop, logo, mails, aCard(4, 'Draw a map', { stage: 'invited' })] });
    (await card('Draw a map')).focus();
    const led = ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'PageUp'].map((name) => {
      key(name);
      return focused();
    });
    expect(led).toEqual([
      'Write mails',
      'Rebuild a shop',
      'Animate a logo',
      'Write mails',
      'Write mails',
      'Rebuild a shop',
      'Write mails',
    ]);
    const tabbable = [...document.querySelectorAll('.card a[tabindex="0"]')].map((each) => each.textContent);
    expect(tabbable).toEqual(['Draw a map', 'Write mails', 'Animate a logo']);
  });

  it('reaches cards that were not drawn', async () => {
    openBoard({ views: Array.from({ length: 300 }, (_, at) => aCard(at, `Card ${at}`)) });
    (await card('Card 0')).focus();
    expect(screen.queryByRole('link', { name: 'Card 299' })).toBeNull();
    key('End');
    await waitFor(() => expect(focused()).toBe('Card 299'));
    expect(document.activeElement?.closest('[role=listitem]')?.getAttribute('aria-posinset')).toBe('300');
    expect(document.querySelectorAll('.card').length).toBeLessThan(50);
  });

  it('stays beside a card that has gone', async () => {
    const { show } = openBoard({ views: [mails, shop, aCard(4, 'Draw a map')] });
    (await card('Rebuild a shop')).focus();
    show([mails, aCard(4, 'Draw a map')]);
    await waitFor(() => expect(focused()).toBe('Draw a map'));
    show([mails]);
    await waitFor(() => expect(focused()).toBe('Write mails'));
  });

  it('comes back to the card that was opened', async () => {
    openBoard({ views: [mails, shop] });
    (await card('Rebuild a shop')).focus();
    fireEvent.click(await card('Rebuild a shop'));
    fireEvent.click(await link('Board'));
    await waitFor(() => expect(focused()).toBe('Rebuild a shop'));
  });
});

describe('what is looked for', () => {
  it('is found by words, and how much is shown is said', async () => {
    openBoard({ views: [shop, logo, mails] });
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'olena' } });
    await waitFor(() => expect(titlesIn('Deep dive')).toEqual(['Write mails']));
    expect(screen.getByText('1 of 3 interviews shown')).toBeTruthy();
  });

  it('is filtered by what is due, by stage, outcome and client, and that is remembered', async () => {
    const won = aCard(4, 'Draw a map', { outcome: 'won', client: 'Olena' });
    const { services } = openBoard({ views: [shop, logo, mails, won] });
    await press('Due 1');
    await waitFor(() => expect(titlesIn('Deep dive')).toEqual(['Write mails']));
    await press('Due 1');
    await press('Filter');
    fireEvent.change(screen.getByLabelText('Outcome'), { target: { value: 'any' } });
    fireEvent.input(screen.getByLabelText('Client'), { target: { value: 'ole' } });
    await waitFor(() => expect(titlesIn('Deep dive')).toEqual(['Write mails', 'Draw a map']));
    fireEvent.change(screen.getByLabelText('Stage'), { target: { value: 'deep-dive' } });
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Job offer' })).toBeNull());
    expect(JSON.parse(vi.mocked(services.wishes.save).mock.lastCall![0])).toMatchObject({
      stage: 'deep-dive',
      outcome: 'any',
      client: 'ole',
    });
    await expectAccessible(document.body);
    await press('Filters: 3');
    fireEvent.click(screen.getByText('Clear filters'));
    await waitFor(() => expect(titlesIn('Job offer')).toEqual(['Animate a logo']));
  });

  it('is as it was left on this device, and in that order', async () => {
    openBoard({ views: [mails, shop, logo], wishes: '{"sort":"title","stage":"deep-dive"}' });
    await card('Rebuild a shop');
    expect(titlesIn('Deep dive')).toEqual(['Rebuild a shop', 'Write mails']);
    expect(screen.getByRole('button', { name: 'Filter: 1' })).toBeTruthy();
  });

  it('leads on where nothing matches', async () => {
    openBoard({ views: [shop], wishes: '{"due":true}' });
    await screen.findByText('No interview matches what you are looking for.');
    await press('Show everything');
    await card('Rebuild a shop');
  });

  it('leads to what has ended where nothing else is left', async () => {
    openBoard({ views: [{ ...shop, outcome: 'lost', lostReason: 'price' }] });
    await screen.findByText('Your only interview has ended.');
    await press('Show what has ended');
    await card('Rebuild a shop');
    expect(screen.getByText('Price')).toBeTruthy();
  });

  it('takes the focus at "/"', async () => {
    openBoard({ views: [shop] });
    await card('Rebuild a shop');
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });
});

it.each([
  ['with cards', [shop, logo, mails, aCard(5, 'Old', { outcome: 'lost', lostReason: 'price' })], '{"outcome":"any"}'],
  ['empty', [], '{}'],
])('has no faults that axe knows: %s', async (_, views, wishes) => {
  openBoard({ views, wishes });
  await screen.findByRole('link', { name: 'Board' });
  await expectAccessible(document.body);
});

it('leaves single keys alone where the user has turned them off', async () => {
  const { services } = openBoard({ views: [shop] });
  await card('Rebuild a shop');
  fireEvent.click(screen.getByLabelText('Single keys work wherever the focus is'));
  expect(services.singleKeys.save).toHaveBeenCalledWith(false);
  fireEvent.keyDown(document.body, { key: '/' });
  expect(document.activeElement).not.toBe(screen.getByRole('searchbox'));
});
