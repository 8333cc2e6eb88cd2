import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { spokenLanguages } from '@/lib/words/languages';
import { fail } from '@/lib/result';
import { expectAccessible } from '@/tests/components/accessible';
import { languages } from '@/tests/words/messages';
import { enter, field, monday, openOptions, press } from './open-options';

afterEach(cleanup);

const link = (name: string) => screen.getByRole('link', { name });
const follow = (name: string) => {
  location.hash = link(name).getAttribute('href')!;
  fireEvent(window, new HashChangeEvent('hashchange'));
};
const heading = (name: string) => screen.findByRole('heading', { level: 2, name });

describe('the sections', () => {
  it.each([
    ['', 'Reading'],
    ['#nothing', 'Reading'],
    ['#look', 'Look and language'],
    ['#reminders', 'Reminders'],
    ['#data', 'Your data'],
    ['#taught', 'Taught sections'],
    ['#diagnostics', 'Diagnostics'],
    ['#ledger', 'What was read'],
  ])('the address "%s" leads to %s', async (at, name) => {
    await openOptions({ at });
    await heading(name);
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);
    expect(link(name).getAttribute('aria-current')).toBe('page');
    expect(document.title).toBe(`${name} – Greenroom options`);
    expect(document.activeElement).toBe(document.body); // nothing was followed yet
  });

  it('lead to each other, and the keyboard goes along', async () => {
    await openOptions();
    follow('What was read');
    await waitFor(async () => expect(document.activeElement).toBe(await heading('What was read')));
    expect(screen.queryByRole('heading', { name: 'Reminders' })).toBeNull();
  });

  it('stay as they were left', async () => {
    await openOptions();
    enter('Due after: hours', '9');
    await screen.findByText(/must come before/);
    follow('Diagnostics');
    await heading('Diagnostics');
    follow('Reminders');
    await heading('Reminders');
    expect(field('Due after: hours').value).toBe('9');
    expect(screen.getByText(/must come before/)).toBeTruthy();
  });

  it('stand behind a button where there is little room, which names the one that is shown', async () => {
    await openOptions();
    const menu = screen.getByRole('button', { name: 'Sections, now: Reminders' });
    fireEvent.click(menu);
    expect(menu.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(link('Diagnostics'));
    await waitFor(() => expect(menu.getAttribute('aria-expanded')).toBe('false'));
  });
});

describe('reading', () => {
  it('is set and paused as in the popup', async () => {
    const { ask } = await openOptions({ at: '#reading' });
    await screen.findByText('Reading: on the page');
    fireEvent.click(screen.getByRole('radio', { name: /On click/ }));
    expect(await screen.findByText('Reading: on click')).toBeTruthy();
    press('For an hour');
    expect(await screen.findByText(/^Paused until/)).toBeTruthy();
    expect(ask).toHaveBeenCalledWith('setPause', { pausedUntil: monday + 3_600_000, pausedFor: null });
    press('Resume');
    expect(await screen.findByText('Reading: on click')).toBeTruthy();
  });

  it('says that nothing is read before a mode was chosen', async () => {
    await openOptions({ at: '#reading', settings: { mode: 'not-chosen' } });
    expect(await screen.findByText('Greenroom has not started')).toBeTruthy();
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    expect(screen.queryByRole('button', { name: 'For an hour' })).toBeNull();
  });

  it('says why it was not changed', async () => {
    await openOptions({ at: '#reading', answers: { setMode: () => Promise.resolve(fail('unreachable')) } });
    fireEvent.click(await screen.findByRole('radio', { name: /By hand/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('unreachable');
  });
});

describe('look and language', () => {
  it('the theme is chosen', async () => {
    const { ask } = await openOptions({ at: '#look' });
    const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });
    expect(radio(/^As Upwork/).checked).toBe(true);
    fireEvent.click(radio(/^Dark/));
    await waitFor(() => expect(radio(/^Dark/).checked).toBe(true));
    expect(ask).toHaveBeenCalledWith('setTheme', 'dark');
  });

  it('tells which language is used, all that there are, and how to change it', async () => {
    const { services } = await openOptions({ at: '#look' });
    expect(screen.getByText('Greenroom speaks the language of your browser, English.')).toBeTruthy();
    expect(screen.getByText(/under “Languages”/)).toBeTruthy();
    cleanup();
    Object.assign(services.about, { browserLanguage: 'de-CH', userAgent: 'Firefox/153.0' });
    await openOptions({ at: '#look', about: services.about });
    expect(
      screen.getByText(
        'Greenroom does not speak the language of your browser, Swiss High German, so it speaks English.',
      ),
    ).toBeTruthy();
    expect(screen.getByText(/under “General”, “Language”/)).toBeTruthy();
  });

  it('names every language in itself', async () => {
    await openOptions({ at: '#look' });
    const names = within(screen.getByRole('list', { name: 'Languages' })).getAllByRole('listitem');
    expect(names.map(({ lang }) => lang)).toEqual(spokenLanguages);
    expect([...spokenLanguages].sort()).toEqual(languages.map((name) => name.replace('_', '-')).sort());
  });
});

it.each(['#reading', '#look'])('is accessible at %s', async (at) => {
  await openOptions({ at });
  await expectAccessible(document.body);
});
