import { render } from 'preact';
import { listenTo } from '@/lib/listen-to';
import type { Shade } from '@/lib/interview/theme';
import type { FailureCode } from './failure-words';
import { TeachCard, type TeachStep } from './TeachCard';
import { firstList, listAt, nextList, type Choosable } from './teach-choice';
import { openFrame } from './teach-frame';
import type { TeachRefusal } from './teach-words';

/** What would come of teaching a list; `keep` stores it. */
export type TeachPreview =
  | { refusal: TeachRefusal }
  | {
      refusal: null;
      titles: readonly (string | null)[];
      isSubmitted: boolean;
      keep: () => Promise<FailureCode | null>;
    };
export type TeachList = Choosable & { name: string | null; preview: () => TeachPreview };

export type TeachOptions = {
  /** `null`: as the page is. */
  shade: Shade | null;
  /** The lists that the page has now. */
  look: () => readonly TeachList[];
  /** It is over, however it ended. */
  onClosed: () => void;
};
export type OpenTeach = { close: () => void };

/** So often the outline is put where its list is now. */
const followEveryMs = 250;

/**
 * Lets the user point at one of the page's lists, and asks whether it is the interviewing one before that is kept. What
 * Upwork calls Submitted is asked twice. Escape ends it. The page stays as it is.
 */
export function openTeach({ look, shade, onClosed }: TeachOptions): OpenTeach {
  const before = document.activeElement;
  const closing = new AbortController();
  const { signal } = closing;
  let lists = look();
  let pointed = firstList(lists);
  let question: Extract<TeachPreview, { refusal: null }> | null = null;
  let now: TeachStep = { step: lists.length > 0 ? 'point' : 'nothing', pointed: null };

  const frame = openFrame({
    // The theme of the list, because there is no Upwork theme where the card stands.
    colorScheme: shade ?? getComputedStyle(pointed?.element ?? document.body).colorScheme,
    onPoint: (under) => point(listUnder(under)),
    onPress: (under) => take(listUnder(under)),
    onKey,
    signal,
  });
  if (now.step === 'point') point(pointed);
  else show(now);

  listenTo(document, 'keydown', onEscape, { capture: true, signal });
  for (const type of ['scroll', 'resize'] as const)
    listenTo(window, type, follow, { capture: true, passive: true, signal });
  const following = setInterval(() => document.hidden || follow(), followEveryMs);

  function show(next: TeachStep): void {
    now = next;
    frame.cover(next.step === 'point');
    if (next.step === 'kept' || next.step === 'nothing') frame.outline(null);
    const acts = { onTake: () => take(pointed), onYes: () => void yes(), onAgain: again, onClose: close };
    render(<TeachCard now={next} {...acts} />, frame.card);
  }

  function point(list: TeachList | null): void {
    pointed = list;
    const away = frame.outline(list?.element ?? null);
    show({ step: 'point', pointed: list && { name: list.name, jobs: list.jobs, away } });
  }

  /** The page may scroll, or make its lists anew. */
  function follow(): void {
    if (!pointed || now.step === 'kept') return;
    if (!pointed.element.isConnected) refresh();
    if (now.step === 'point') point(pointed);
    else frame.outline(pointed.element);
  }

  function refresh(): void {
    const { name, jobs } = pointed ?? {};
    lists = look();
    pointed = lists.find((list) => list.name === name && list.jobs === jobs) ?? firstList(lists);
  }

  function listUnder(element: Element | null): TeachList | null {
    if (lists.some((list) => !list.element.isConnected)) refresh();
    return listAt(lists, element);
  }

  function take(list: TeachList | null): void {
    if (!list) return;
    point(list);
    const preview = list.preview();
    question = preview.refusal === null ? preview : null;
    if (preview.refusal !== null) show({ step: 'refused', refusal: preview.refusal });
    else show({ step: 'ask', name: list.name, titles: preview.titles, isSubmitted: preview.isSubmitted });
  }

  async function yes(): Promise<void> {
    if (!question) return;
    const { titles, isSubmitted, keep } = question;
    const name = pointed?.name ?? null;
    if (isSubmitted && now.step === 'ask') {
      show({ step: 'insist', name, titles });
      return;
    }
    show({ step: 'keeping' });
    const code = await keep();
    if (!signal.aborted) show(code ? { step: 'failed', code } : { step: 'kept', name, jobs: titles.length });
  }

  function again(): void {
    refresh();
    if (lists.length > 0) point(pointed);
    else show({ step: 'nothing' });
  }

  function onKey(event: KeyboardEvent): void {
    if (now.step !== 'point' || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = pointed ? nextList(lists, pointed, event.key) : firstList(lists);
    if (event.key.startsWith('Arrow')) {
      if (next) point(next);
    } else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      take(pointed);
    } else return;
    event.preventDefault();
  }

  function onEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  }

  function close(): void {
    if (signal.aborted) return;
    closing.abort();
    clearInterval(following);
    render(null, frame.card);
    frame.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    onClosed();
  }

  return { close };
}
