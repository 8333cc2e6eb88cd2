import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { itemWords } from '@/components/item-words';
import { fail } from '@/lib/result';
import { expectAccessible } from '@/tests/components/accessible';
import { openOptions } from './open-options';

afterEach(cleanup);

const [answer, reRead] = [
  'Answer within 2 hours, at the latest 24, even if only “details at 15:00”',
  'Re-read the job post and my proposal: rate, promises, questions',
];
const tab = (name: string) => screen.getByRole('tab', { name });
const panel = () => screen.getByRole('tabpanel');
const button = (name: string | RegExp) => within(panel()).getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const said = (words: string) => within(panel()).findByText(words);
const rows = () =>
  within(within(panel()).getByRole('list', { name: /^Items/ }))
    .getAllByRole('listitem')
    .map((row) => row.querySelector('bdi')?.textContent);

async function open(world: Parameters<typeof openOptions>[0] = {}) {
  const opened = await openOptions({ at: '#checklists', ...world });
  await screen.findByRole('tablist');
  return opened;
}

it('has a list for each stage, one of them for two', async () => {
  await open();
  const names = screen.getAllByRole('tab').map(({ textContent }) => textContent);
  expect(names).toEqual(['Invited and Interviewing', 'Initial contact', 'Deep dive', 'Final assignment', 'Job offer']);
  expect(rows()).toHaveLength(7);
  tab('Invited and Interviewing').focus();
  fireEvent.keyDown(tab('Invited and Interviewing'), { key: 'ArrowRight' });
  await waitFor(() => expect(tab('Initial contact').getAttribute('aria-selected')).toBe('true'));
  expect(document.activeElement).toBe(tab('Initial contact'));
  expect(rows()).toHaveLength(10);
});

describe('an item', () => {
  it('is added, and taken away again by undo, and added again', async () => {
    const { items } = await open();
    fireEvent.input(screen.getByRole('textbox', { name: 'New item' }), { target: { value: ' Ask which tools ' } });
    press('Add item');
    await said('Done: “Ask which tools” added');
    expect(items('interviewing').at(-1)).toMatchObject({ text: 'Ask which tools', shipped: false, guard: false });
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'New item' }).value).toBe('');
    press('Undo');
    await said('Taken back: “Ask which tools” added');
    expect(rows()).toHaveLength(7);
    press('Do it again');
    await said('Done: “Ask which tools” added');
    expect(rows()).toHaveLength(8);
  });

  it('is changed in its place, and the keyboard stays there', async () => {
    await open();
    press(`Edit: ${answer}`);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the item' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    fireEvent.input(field, { target: { value: 'Answer at once' } });
    press('Save');
    await said('Done: “Answer at once” changed');
    expect(rows()[0]).toBe('Answer at once');
    await waitFor(() => expect(document.activeElement).toBe(button('Edit: Answer at once')));
    press('Restore as shipped: Answer at once');
    await waitFor(() => expect(rows()[0]).toBe(answer));
  });

  it('is left as it was by Escape', async () => {
    const { ask } = await open();
    press(`Edit: ${answer}`);
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Text of the item' }), { key: 'Escape' });
    await waitFor(() => expect(document.activeElement).toBe(button(`Edit: ${answer}`)));
    expect(ask).not.toHaveBeenCalledWith('editItems', expect.anything());
  });

  it('becomes a guard, and none again', async () => {
    const { items } = await open();
    press(`Guard: ${answer}`);
    await waitFor(() => expect(button(`Guard: ${answer}`).getAttribute('aria-pressed')).toBe('true'));
    press(`Guard: ${answer}`);
    await waitFor(() => expect(items('interviewing')[0]?.guard).toBe(false));
  });

  it('is hidden, the keyboard goes to the next, and it is shown again', async () => {
    await open();
    button(`Hide: ${answer}`).focus();
    press(`Hide: ${answer}`);
    await waitFor(() => expect(rows()[0]).toBe(reRead));
    expect(document.activeElement?.textContent).toContain(reRead);
    screen.getByText('Hidden (1)').closest('details')!.open = true;
    expect(screen.queryByRole('button', { name: `Delete: ${answer}` })).toBeNull(); // it is shipped
    press(`Show: ${answer}`);
    await waitFor(() => expect(rows()[0]).toBe(answer));
  });

  it('of the user’s own can be deleted once it is hidden', async () => {
    const { items } = await open();
    fireEvent.input(screen.getByRole('textbox', { name: 'New item' }), { target: { value: 'Mine' } });
    press('Add item');
    await said('Done: “Mine” added');
    press('Hide: Mine');
    (await screen.findByText('Hidden (1)')).closest('details')!.open = true;
    press('Delete: Mine');
    await waitFor(() => expect(items('interviewing')).toHaveLength(7));
    press('Undo');
    await waitFor(() => expect(items('interviewing')).toHaveLength(8));
  });

  it('stays as it was where a change could not be stored, and says so', async () => {
    await open({ answers: { editItems: () => Promise.resolve(fail('unreachable')) } });
    press(`Hide: ${answer}`);
    expect((await within(panel()).findByRole('alert')).textContent).toContain('unreachable');
    expect(rows()[0]).toBe(answer);
    expect(within(panel()).queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('the order', () => {
  it.each([
    [`Move: ${answer}`, 'ArrowDown', 1],
    [`Move: ${answer}`, 'End', 6],
    [`Move: ${reRead}`, 'ArrowUp', 0],
    [`Move: ${reRead}`, 'Home', 0],
  ])('%s by %s, to place %i, and the keyboard goes along', async (name, key, place) => {
    await open();
    button(name).focus();
    fireEvent.keyDown(button(name), { key });
    await waitFor(() => expect(rows()[place]).toBe(name.replace('Move: ', '')));
    expect(document.activeElement).toBe(button(name));
    await said(`Done: “${name.replace('Move: ', '')}” moved to place ${place + 1} of 7`);
    press('Undo');
    await waitFor(() => expect(rows()[0]).toBe(answer));
  });

  it.each([
    [`Move down: ${answer}`, 1],
    [`Move up: ${reRead}`, 0],
  ])('%s', async (name, place) => {
    await open();
    button(name).focus();
    press(name);
    await waitFor(() => expect(rows()[place]).toBe(name.replace(/^.*?: /, '')));
    expect(document.activeElement).toBe(button(name));
  });

  it('ends at both ends', async () => {
    const { ask } = await open();
    press(`Move up: ${answer}`);
    fireEvent.keyDown(button(`Move: ${answer}`), { key: 'ArrowUp' });
    expect(button(`Move up: ${answer}`).getAttribute('aria-disabled')).toBe('true');
    expect(ask).not.toHaveBeenCalledWith('editItems', expect.anything());
  });
});

it('the whole list is restored as it is shipped, and that is taken back', async () => {
  const { items } = await open();
  expect(within(panel()).queryByRole('button', { name: 'Restore the shipped list' })).toBeNull();
  press(`Move down: ${answer}`);
  await waitFor(() => expect(rows()[1]).toBe(answer));
  press(`Hide: ${reRead}`);
  await waitFor(() => expect(rows()).toHaveLength(6));
  press('Restore the shipped list');
  await said('Done: the list as shipped');
  expect(rows().slice(0, 2)).toEqual([answer, reRead]);
  expect(items('interviewing').some(({ changed }) => changed)).toBe(false);
  press('Undo');
  await waitFor(() => expect(rows()).toHaveLength(6));
});

it('what was done to one list is taken back in that list', async () => {
  await open();
  press(`Hide: ${answer}`);
  await waitFor(() => expect(rows()).toHaveLength(6));
  fireEvent.click(tab('Job offer'));
  await waitFor(() => expect(rows()).toHaveLength(9));
  expect(within(panel()).queryByRole('button', { name: 'Undo' })).toBeNull();
  fireEvent.click(tab('Invited and Interviewing'));
  await waitFor(() => expect(rows()).toHaveLength(6));
  press('Undo');
  await waitFor(() => expect(rows()).toHaveLength(7));
});

describe('a pasted list', () => {
  const paste = (text: string) => {
    press('Paste a list…');
    fireEvent.input(screen.getByRole('textbox', { name: /^A list from elsewhere/ }), { target: { value: text } });
  };
  const proposed = () => {
    const list = within(panel()).getByRole('list', { name: 'What will be added' });
    return within(list)
      .getAllByRole<HTMLInputElement>('checkbox')
      .map((box) => [box.labels?.[0]?.textContent, box.checked]);
  };

  it('is shown before it is added, without its marks; what is there already is left out', async () => {
    const { items } = await open();
    paste('1. ! Ask for the brand guide\n- [ ] Scam check done\n* Sleep on it');
    expect(proposed()).toEqual([
      ['Ask for the brand guide (guard)', true],
      ['Scam check doneIs on the list already', false],
      ['Sleep on it', true],
    ]);
    expect(items('interviewing')).toHaveLength(7);
    press('Add 2 items');
    await said('Done: 2 items added');
    expect(items('interviewing').slice(-2)).toMatchObject([
      { text: 'Ask for the brand guide', guard: true },
      { text: 'Sleep on it', guard: false },
    ]);
    expect(document.activeElement).toBe(button('Paste a list…'));
    press('Undo');
    await waitFor(() => expect(items('interviewing')).toHaveLength(7));
  });

  it('is added as far as it is wanted', async () => {
    const { items } = await open();
    paste('One\nScam check done');
    for (const box of within(panel()).getAllByRole('checkbox', { name: /One|Scam/ })) fireEvent.click(box);
    press('Add 1 item');
    await said('Done: 1 item added');
    expect(items('interviewing').slice(-1).map(itemWords)).toEqual(['Scam check done']);
  });

  it('without an item adds nothing', async () => {
    const { ask } = await open();
    paste('   \n - \n');
    press('Add 0 items');
    expect(ask).not.toHaveBeenCalledWith('editItems', expect.anything());
    press('Cancel');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: /^A list/ })).toBeNull());
  });

  it('stays where it could not be stored', async () => {
    await open({ answers: { editItems: () => Promise.resolve(fail('failed')) } });
    paste('One');
    press('Add 1 item');
    await within(panel()).findByRole('alert');
    expect(proposed()).toEqual([['One', true]]);
  });
});

it('shows how the list looks in the panel, for trying', async () => {
  const { ask } = await open();
  screen.getAllByText('How it looks in the panel')[0]!.closest('details')!.open = true;
  press(`Hide: ${reRead}`);
  await within(panel()).findByText('0 of 6 done');
  fireEvent.click(within(panel()).getByRole('checkbox', { name: answer }));
  await within(panel()).findByText('1 of 6 done');
  expect(ask).not.toHaveBeenCalledWith('setTick', expect.anything());
});

it('is accessible with everything open', async () => {
  await open();
  press(`Hide: ${reRead}`);
  await screen.findByText('Hidden (1)');
  press(`Edit: ${answer}`);
  press('Paste a list…');
  fireEvent.input(screen.getByRole('textbox', { name: /^A list/ }), { target: { value: 'One\nScam check done' } });
  for (const details of document.querySelectorAll('details')) details.open = true;
  await expectAccessible(screen.getByRole('region', { name: 'Checklists' }));
}, 20_000);
