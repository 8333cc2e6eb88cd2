import { screen, within } from '@testing-library/preact';
import { vi } from 'vitest';
import type { Key } from '@/lib/interview/sighting-schema';
import type { Outcome, Stage } from '@/lib/interview/stage';
import type { InterviewView } from '@/lib/interview/view-schema';
import { fail, succeed } from '@/lib/result';
import { aView, anItem } from '@/tests/components/make-view';
import { openWorkspace } from '../open-workspace';

/** An interview without guards, with some properties changed. */
export function aCard(nth: number, title: string, fields: Partial<InterviewView> = {}): InterviewView {
  const view = aView({ interviewId: `proposal:${nth}`, title, turn: 'theirs', lastSeenAt: -nth, ...fields });
  return { ...view, checklists: { ...view.checklists, 'deep-dive': [anItem()] } };
}

/** One whose guard in the deep dive is not ticked. */
export function aGuardedCard(nth: number, title: string): InterviewView {
  return { ...aView({ interviewId: `proposal:${nth}`, title }) };
}

type Board = {
  views: InterviewView[];
  wishes?: string;
  refuses?: 'setStage' | 'interview' | 'setOutcome' | 'undo';
  /** Nothing is answered before. */
  after?: Promise<unknown>;
};

/** The board over a background that stores what it is told, unless it `refuses` that call; `settle` shows what is stored. */
export function openBoard({ views, wishes, refuses, after = Promise.resolve() }: Board) {
  vi.stubGlobal('IntersectionObserver', Unseeing);
  Object.assign(HTMLElement.prototype, { showPopover: () => {}, hidePopover });
  const stored = new Map(views.map((view): [Key, InterviewView] => [view.interviewId, view]));
  let before: InterviewView | undefined;

  const ask = vi.fn(async (name: string, request: unknown) => {
    await after;
    if (name === refuses) return fail('failed', 'the disk is full');
    const asked = request as { interviewId: Key; stage: Stage; outcome: Outcome };
    const view = stored.get(name === 'interview' ? (request as Key) : asked.interviewId);
    if (name === 'interview') return succeed(view ?? null);
    if (name === 'undo') return succeed(store(before!, null));
    before = view;
    const undoable = { changeId: `change of ${asked.interviewId}`, what: 'stage', from: null, to: null };
    return succeed(store({ ...view!, ...asked }, undoable));
  });
  function store(view: InterviewView, undoable: InterviewView['undoable']): InterviewView {
    const changed = { ...view, undoable, updatedAt: view.updatedAt + 1 };
    stored.set(view.interviewId, changed);
    return changed;
  }

  const opened = openWorkspace({ summaries: views, wishes: wishes ?? null, services: { ask: ask as never } });
  return { ...opened, ask, stored, settle: () => opened.show([...stored.values()]) };
}

/** Nothing can be seen, so only the beginnings of lists are drawn. */
class Unseeing {
  observe(): void {}
  unobserve(): void {}
}

function hidePopover(this: HTMLElement): void {
  this.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'closed' }));
}

/** The titles that a stage shows. */
export function titlesIn(stage: string): string[] {
  const column = screen.getByRole('region', { name: stage });
  return within(column)
    .queryAllByRole('listitem')
    .map((card) => within(card).getByRole('link').textContent.trim());
}

export const card = (title: string) => screen.findByRole('link', { name: title });
