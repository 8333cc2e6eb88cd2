import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NoteRevision } from '@/lib/interview/interview-schema';
import { stampAt } from '@/lib/interview/stamp';
import { fail, succeed } from '@/lib/result';
import { openDossier } from './open-dossier';
import { booking } from './open-workspace';

const { interviewId } = booking;
const draft = `notes ${interviewId}`;

function revision(at: number, text: string): NoteRevision {
  const stamp = stampAt(at, 1, 'here');
  return { revisionId: `${stamp} ${interviewId}`, interviewId, startedAt: at, stamp, text };
}

type Request = { text: string; basedOn: string | null };

/** Notes in a world whose background stores what it is asked to, unless `refuses` says why not. */
function openNotes(notes: NoteRevision[] = [], drafts: Record<string, string> = {}) {
  const saved: Request[] = [];
  const world = {
    refuses: null as 'unknown-interview' | 'unreachable' | null,
    /** Answers are held back until this is settled. */
    delay: Promise.resolve(),
  };
  const ask = vi.fn(async (name: string, request: Request) => {
    if (name !== 'saveNotes') return succeed(booking);
    await world.delay;
    if (world.refuses) return fail(world.refuses);
    saved.push({ text: request.text, basedOn: request.basedOn });
    return succeed(revision(100 + saved.length, request.text));
  });
  const opened = openDossier({ dossier: { notes }, drafts, services: { ask: ask as never } });
  return { ...opened, saved, world };
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' });
const write = (value: string) => fireEvent.input(field(), { target: { value } });
const rest = async (ms = 1000) => {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
};
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('notes', () => {
  it('are stored a second after the last key, once', async () => {
    const { saved } = openNotes();
    write('a');
    await rest(900);
    write('ab');
    await rest(900);
    expect(saved).toEqual([]);
    screen.getByText('Typing …');
    await rest(100);
    expect(saved).toEqual([{ text: 'ab', basedOn: null }]);
    screen.getByText(/^Saved, /);
    await rest(20_000);
    expect(saved).toHaveLength(1);
  });

  it('are stored at once when the field is left, the page is hidden, or goes', async () => {
    const { saved } = openNotes();
    write('left');
    fireEvent.blur(field());
    await rest(10);
    write('gone');
    fireEvent(window, new Event('pagehide'));
    await rest(10);
    write('unmounted');
    cleanup();
    await rest(10);
    expect(saved.map(({ text }) => text)).toEqual(['left', 'gone', 'unmounted']);
  });

  it('go on from what was stored last, also while they are being stored', async () => {
    const { saved, world } = openNotes([revision(1, 'before')]);
    let go: () => void = () => {};
    world.delay = new Promise((resolve) => (go = resolve));
    write('first');
    await rest();
    screen.getByText('Saving …');
    write('first and more');
    await rest();
    go();
    await rest(10);
    expect(saved).toEqual([
      { text: 'first', basedOn: stampAt(1, 1, 'here') },
      { text: 'first and more', basedOn: stampAt(101, 1, 'here') },
    ]);
  });

  it('say why they were not stored, are kept here, and are tried again by themselves', async () => {
    const { saved, world, kept } = openNotes();
    world.refuses = 'unreachable';
    write('precious');
    await rest();
    expect(screen.getByRole('alert').textContent).toMatch(/^Not saved: .*unreachable.*kept on this device/);
    expect(kept.get(draft)).toBe('precious');
    world.refuses = null;
    await rest(10_000);
    expect(saved).toEqual([{ text: 'precious', basedOn: null }]);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(kept.has(draft)).toBe(false);
  });

  it('leave nothing behind of an interview that was erased meanwhile', async () => {
    const { world, kept } = openNotes();
    world.refuses = 'unknown-interview';
    write('about nobody');
    await rest();
    expect(screen.getByRole('alert').textContent).toContain('unknown-interview');
    expect(kept.size).toBe(0);
  });

  it('come back, and are stored, when the last window was gone before that', async () => {
    const { saved, kept } = openNotes([revision(1, 'before')], { [draft]: 'half a thou' });
    expect(field().value).toBe('half a thou');
    screen.getByText(/^What you had typed/);
    await rest(10);
    expect(saved).toEqual([{ text: 'half a thou', basedOn: stampAt(1, 1, 'here') }]);
    expect(kept.has(draft)).toBe(false);
  });

  it('follow another window while nothing is typed in this one', async () => {
    const { show, saved } = openNotes([revision(1, 'before')]);
    show({ notes: [revision(2, 'from there'), revision(1, 'before')] });
    expect(field().value).toBe('from there');
    write('from there and here');
    await rest();
    expect(saved).toEqual([{ text: 'from there and here', basedOn: stampAt(2, 1, 'here') }]);
  });

  it('keep both texts when another window stores one while this one is typed in', async () => {
    const { show, saved } = openNotes([revision(1, 'before')]);
    write('mine');
    show({ notes: [revision(2, 'theirs'), revision(1, 'before')] });
    expect(field().value).toBe('mine');
    screen.getByText(/^Another window saved other notes/);
    await rest();
    // Based on what it was typed over: the background then writes over neither.
    expect(saved).toEqual([{ text: 'mine', basedOn: stampAt(1, 1, 'here') }]);
    press('Dismiss');
    expect(screen.queryByText(/^Another window/)).toBeNull();
  });

  it('take their own text for no other window’s', async () => {
    const { show, world } = openNotes();
    let go: () => void = () => {};
    world.delay = new Promise((resolve) => (go = resolve));
    write('mine');
    await rest();
    write('mine, going on');
    show({ notes: [revision(101, 'mine')] }); // heard of before the answer came
    go();
    await rest();
    expect(screen.queryByText(/^Another window/)).toBeNull();
    expect(field().value).toBe('mine, going on');
  });

  it('say when there is hardly room left', () => {
    openNotes([revision(1, 'a'.repeat(19_800))]);
    screen.getByText('200 signs left');
    write('a'.repeat(20_000));
    screen.getByText(/^The notes are full/);
  });

  it('are shown as Markdown and back', () => {
    openNotes([revision(1, '# Plan\n\nAsk **twice**')]);
    press('Preview');
    screen.getByRole('heading', { name: 'Plan' });
    expect(screen.getByText('twice').tagName).toBe('STRONG');
    press('Preview');
    expect(field().value).toBe('# Plan\n\nAsk **twice**');
  });
});

describe('earlier versions', () => {
  const notes = [revision(3000, 'a\nb\nc'), revision(2000, 'a\nc'), revision(1000, 'old')];

  function open(): ReturnType<typeof openNotes> {
    const opened = openNotes(notes);
    fireEvent.click(screen.getByText('2 earlier versions'));
    const [latest] = screen.getAllByRole('button', { name: /1970|1 Jan|Jan 1/ });
    fireEvent.click(latest!);
    return opened;
  }

  it('are compared with the notes as they are, in words too', () => {
    open();
    const lines = [...document.querySelectorAll('.diff li')].map((line) => line.textContent.replace(/\s+/g, ' '));
    expect(lines).toEqual([' a', '+Added: b', ' c']);
  });

  it('are shown as they were', () => {
    open();
    fireEvent.click(screen.getByRole('radio', { name: 'The text' }));
    expect(document.querySelector('.revision .markdown')?.textContent).toBe('a\nc');
  });

  it('are restored without writing over what they replace, and that is taken back', async () => {
    const { saved } = open();
    press('Restore this version');
    await rest(10);
    expect(field().value).toBe('a\nc');
    press('Undo');
    await rest(10);
    expect(field().value).toBe('a\nb\nc');
    expect(saved).toEqual([
      { text: 'a\nc', basedOn: null },
      { text: 'a\nb\nc', basedOn: null },
    ]);
  });

  it('are restored so also while something else is still on its way', async () => {
    const { saved, world } = open();
    let go: () => void = () => {};
    world.delay = new Promise((resolve) => (go = resolve));
    write('a\nb\nc\nd');
    await rest();
    press('Restore this version');
    go();
    await rest(10);
    expect(saved).toEqual([
      { text: 'a\nb\nc\nd', basedOn: stampAt(3000, 1, 'here') },
      { text: 'a\nc', basedOn: null },
    ]);
  });
});
