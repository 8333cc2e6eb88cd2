import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { fail } from '@/lib/result';
import { expectAccessible } from '@/tests/components/accessible';
import { openOptions, press } from './open-options';

afterEach(cleanup);

const section = () => screen.getByRole('region', { name: 'Reply texts' });
const names = () => {
  const list = within(section()).getByRole('list', { name: 'Reply texts' });
  return within(list)
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.querySelector('bdi')?.textContent);
};
const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const fields = (name: string) => screen.getAllByRole<HTMLTextAreaElement>('textbox', { name });
const write = (name: string, text: string, at = 0) => fireEvent.input(fields(name)[at]!, { target: { value: text } });

async function open(world: Parameters<typeof openOptions>[0] = {}) {
  const opened = await openOptions({ at: '#replies', ...world });
  await screen.findByRole('list', { name: 'Reply texts' });
  return opened;
}

it('shows the seven that are shipped', async () => {
  await open();
  expect(names()).toEqual([
    'Stay on Upwork',
    'Paid test only',
    'Ask for scope',
    'Summary after a call',
    'Follow-up 1',
    'Follow-up 2, closing',
    'Decline',
  ]);
});

it('one is changed, with what can be filled in and how it reads then; and is restored', async () => {
  const { replies } = await open();
  press('Edit: Decline');
  await waitFor(() => expect(document.activeElement).toBe(field('Text')));
  const filled = screen.getByRole('group', { name: 'With an example:' });
  expect(filled.textContent).toContain('Thank you for considering me for “Rebuild a booking site”.');
  write('Text', 'Not this time, ');
  field('Text').setSelectionRange(15, 15);
  press('Client’s name');
  expect(field('Text').value).toBe('Not this time, {client}');
  expect(document.activeElement).toBe(field('Text'));
  await waitFor(() => expect(filled.textContent).toContain('Not this time, Marisol'));
  press('Save');
  await screen.findByText('Done: “Decline” changed');
  expect(replies().at(-1)).toMatchObject({ name: null, text: 'Not this time, {client}', changed: true });
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit: Decline'));
  press('Restore as shipped: Decline');
  await waitFor(() => expect(replies().at(-1)).toMatchObject({ text: null, changed: false }));
  press('Undo');
  await waitFor(() => expect(replies().at(-1)).toMatchObject({ text: 'Not this time, {client}' }));
});

it('names that mean nothing are pointed out, and kept', async () => {
  const { replies } = await open();
  press('Edit: Decline');
  write('Text', 'Dear {klient} and {client}');
  expect(await screen.findByText(/mean nothing to Greenroom.*: \{klient\}$/)).toBeTruthy();
  press('Save');
  await waitFor(() => expect(replies().at(-1)?.text).toBe('Dear {klient} and {client}'));
});

it('a text without a change is not stored', async () => {
  const { ask } = await open();
  press('Edit: Decline');
  press('Save');
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Text' })).toBeNull());
  expect(ask).not.toHaveBeenCalledWith('editReplies', expect.anything());
});

it('one of the user’s own is added, hidden, and deleted', async () => {
  const { replies } = await open();
  press('Add a text');
  await waitFor(() => expect(document.activeElement).toBe(field('Name')));
  press('Save'); // with nothing in it
  write('Name', ' Holiday ');
  write('Text', 'I am away until {call}.');
  press('Save');
  await screen.findByText('Done: “Holiday” added');
  expect(replies().at(-1)).toMatchObject({ name: 'Holiday', text: 'I am away until {call}.', shipped: null });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Add a text'));
  press('Hide: Holiday');
  (await screen.findByText('Hidden (1)')).closest('details')!.open = true;
  press('Delete: Holiday');
  await waitFor(() => expect(replies()).toHaveLength(7));
});

it('the order is changed by keyboard', async () => {
  await open();
  const handle = screen.getByRole('button', { name: 'Move: Decline' });
  handle.focus();
  fireEvent.keyDown(handle, { key: 'Home' });
  await waitFor(() => expect(names()[0]).toBe('Decline'));
  await screen.findByText('Done: “Decline” moved to place 1 of 7');
});

it('all are as shipped again in one act, which can be taken back and done again', async () => {
  const { replies } = await open();
  expect(screen.queryByRole('button', { name: 'Restore the shipped list' })).toBeNull();
  press('Hide: Ask for scope');
  await waitFor(() => expect(names()).toHaveLength(6));
  press('Restore the shipped list');
  await waitFor(() => expect(names()[2]).toBe('Ask for scope'));
  expect(document.activeElement).toBe(within(section()).getByRole('list', { name: 'Reply texts' }));
  press('Undo');
  await waitFor(() => expect(replies()[2]).toMatchObject({ shipped: 'ask-for-scope', hidden: true }));
  press('Do it again');
  await waitFor(() => expect(replies()[2]).toMatchObject({ shipped: 'ask-for-scope', hidden: false }));
});

it('Escape leaves a text that was not touched, and throws nothing away that was written', async () => {
  await open();
  press('Edit: Decline');
  fireEvent.keyDown(field('Text'), { key: 'Escape' });
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit: Decline'));
  press('Edit: Decline');
  write('Text', 'No.');
  fireEvent.keyDown(field('Text'), { key: 'Escape' });
  expect(field('Text').value).toBe('No.');
  press('Cancel');
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Text' })).toBeNull());
  press('Add a text');
  press('Cancel');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Add a text'));
});

it('what was written and not saved is there again when the page is opened anew, until it is saved', async () => {
  const drafts = new Map<string, string>();
  await open({ drafts });
  press('Edit: Decline');
  write('Text', 'Not this time, but');
  press('Add a text');
  write('Name', 'Holiday', 1);
  cleanup(); // the tab is closed

  const { replies } = await open({ drafts });
  expect(fields('Name').map(({ value }) => value)).toEqual(['Decline', 'Holiday']);
  expect(fields('Text').map(({ value }) => value)).toEqual(['Not this time, but', '']);
  expect(document.activeElement).toBe(document.body); // who opens the page is not taken there
  fireEvent.submit(fields('Text')[0]!.form!);
  await screen.findByText('Done: “Decline” changed');
  expect(replies().at(-1)?.text).toBe('Not this time, but');
  press('Cancel');
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  expect([...drafts]).toEqual([]);
});

it('nothing is left of what was written and then undone by hand', async () => {
  const drafts = new Map<string, string>();
  await open({ drafts });
  press('Edit: Decline');
  const { value } = field('Text');
  write('Text', 'Not this time');
  expect(drafts.size).toBe(1);
  write('Text', value);
  expect(drafts.size).toBe(0);
});

it('says how the call will look, in both zones', async () => {
  await open();
  press('Edit: Decline');
  write('Text', 'See you: {call}, {price}');
  const filled = screen.getByRole('group', { name: 'With an example:' });
  await waitFor(() => expect(filled.textContent).toMatch(/See you: .*2026-11-26 10:00 America\/New York.*, 45 USD/));
});

it('says what to do where all are hidden', async () => {
  await open();
  for (const name of names()) {
    press(`Hide: ${name}`);
    await screen.findByText(`Done: “${name}” hidden`);
  }
  within(section()).getByText('No text is shown. Add one, or show one of the hidden ones again.');
});

it('what could not be stored stays in its field', async () => {
  await open({ answers: { editReplies: () => Promise.resolve(fail('failed')) } });
  press('Edit: Decline');
  write('Text', 'No.');
  press('Save');
  expect((await within(section()).findByRole('alert')).textContent).toContain('failed');
  expect(field('Text').value).toBe('No.');
});

it('is accessible with everything open', async () => {
  await open();
  press('Hide: Follow-up 1');
  (await screen.findByText('Hidden (1)')).closest('details')!.open = true;
  press('Edit: Decline');
  write('Text', '{klient}');
  await screen.findByText(/mean nothing/);
  await expectAccessible(section());
}, 20_000);
