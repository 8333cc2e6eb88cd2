import type { InterviewSummary } from '@/lib/interview/view-schema';

const texts = new WeakMap<InterviewSummary, string>();

/** Text as it is searched: without case and accents, so that "suss" finds "Süß". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().replaceAll('ß', 'ss');
}

/** Every word of `search` (folded) stands somewhere in the title or the name of the client. */
export function matches(summary: InterviewSummary, search: string): boolean {
  const text = textOf(summary);
  return search.split(/\s+/).every((word) => text.includes(word));
}

/** Folded once: while somebody types, thousands are looked through at each key. */
function textOf(summary: InterviewSummary): string {
  let text = texts.get(summary);
  if (text === undefined) texts.set(summary, (text = folded(`${summary.title ?? ''} ${summary.client ?? ''}`)));
  return text;
}
