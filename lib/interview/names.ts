import type { Interview } from './interview-schema';

/** What an interview is called; `null` where nobody has said it. */
export type Names = { title: string | null; client: string | null };

/** The names that the user gave it; `null` where they leave it to Upwork. */
export function ownNamesOf({ details }: Pick<Interview, 'details'>): Names {
  const own = (value: unknown) => (typeof value === 'string' ? value : null);
  return { title: own(details['own-title']?.value), client: own(details['own-client']?.value) };
}

/** What Upwork calls it, or what it was called when it was added by hand. */
export function readNamesOf({ title, client }: Pick<Interview, 'title' | 'client'>): Names {
  return { title: title.value, client: client.value };
}

/** What it is called: the user's word outranks what was read, and goes on doing so when that changes. */
export function namesOf(interview: Interview): Names {
  const [own, read] = [ownNamesOf(interview), readNamesOf(interview)];
  return { title: own.title ?? read.title, client: own.client ?? read.client };
}
