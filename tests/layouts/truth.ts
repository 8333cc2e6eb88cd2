import type { Interval, Verdict } from '@/lib/interview/sighting-schema';
import { cleanText } from '@/lib/upwork/text';
import { mark, marked } from './mark';

/**
 * What stands on a page before anything is done to it; `place` is the list it stands in, what it is of its page, or who
 * wrote it. `keys` are those of lib/interview, or `message:` and the id of a message.
 */
export type Truth = {
  place: string;
  keys: readonly string[];
  title: string | null;
  /** Nobody's business: never to be told of. */
  isPrivate?: boolean;
  /** When it was received or written; and what else a page may say of it. */
  at?: Interval | null;
  facts?: Facts | null;
};
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** What a reading says of one thing. `place`: `null` where it does not say. `cell`: where it would put a badge, if at all. */
export type Claim = Omit<Truth, 'isPrivate' | 'place'> & { place: string | null; row: Element; cell: Element | null };

/** What is not so in a claim. `about` says of which part of it, a fact by its name; `value` is what is said there. */
export type Fault = { claim: Claim; about: About; text: string; value: string };
type About = 'keys' | 'place' | 'badge' | 'title' | 'time' | { fact: string };

/** `missed`: how many things were not told of that stand on the page. */
export type Judgement = { verdict: Verdict | null; faults: Fault[]; missed: number };

/** Compares what is told with what is so, wherever titles have gone meanwhile. */
export function judge(
  document: Document,
  truths: readonly Truth[],
  verdict: Verdict | null,
  claims: readonly Claim[],
): Judgement {
  const told = new Set<Truth>();
  const faults = claims.flatMap((claim): Fault[] => {
    const truth = truthOf(claim, truths);
    if (!truth) return [{ claim, about: 'keys', text: `nothing is ${claim.keys.join(' ')}`, value: '' }];
    told.add(truth);
    return faultsIn(claim, truth, truths);
  });
  const there = [...titlesIn(document)].map((title) => ({ title, truth: markedAs(title, truths) }));
  const missed = there.filter(({ truth, title }) => !truth.isPrivate && !told.has(truth) && isNamed(title, truth));
  return { verdict, faults, missed: new Set(missed.map(({ truth }) => truth)).size };
}

/** What a claim is of, by all of its keys. */
export function truthOf({ keys }: Claim, truths: readonly Truth[]): Truth | undefined {
  return truths.find((truth) => keys.every((key) => truth.keys.includes(key)));
}

function faultsIn(claim: Claim, truth: Truth, truths: readonly Truth[]): Fault[] {
  const { place, row, cell, title } = claim;
  const name = `${place} ${claim.keys[0]}`;
  const marks = marksAt(row);
  const own = marks.filter((one) => markedAs(one, truths) === truth);
  // A translation may have changed its words.
  const words = own.map(({ textContent }) => cleanText(textContent, 300));
  const isBeside = place === 'main' && own.length > 0 && !own.some((one) => cell?.contains(one) || one.contains(cell));
  // Beside the link to its posting, or in the page's own heading, it is the page's own job's, too.
  const isAside = isBeside && !cell?.matches(`h1,:has(> a[href*="${idIn(claim.keys[0] ?? '')}"])`);
  const faults: [isWrong: boolean, about: About, text: string, value?: string][] = [
    [truth.isPrivate === true, 'place', `${name} is ${truth.place}, and told of`],
    // The page's own job told of as one among others is right, and less than could be told.
    [place !== null && place !== truth.place && truth.place !== 'main', 'place', `${name} is ${truth.place}`],
    [cell !== null && place !== 'main' && own.length < marks.length, 'badge', `${name} is a row with others in it`],
    [cell !== null && (isAside || !row.contains(cell)), 'badge', `${name} has its badge elsewhere`],
    [isElsewhen(claim, truth), 'time', `${name} was not then`],
  ];
  if (title !== null && title !== truth.title)
    faults.push([!words.includes(title), 'title', `${name} is not called “${title}”`, title]);
  for (const [fact, value] of Object.entries(claim.facts ?? {})) {
    const isSo = value === null || value === truth.facts?.[fact] || words.includes(String(value));
    faults.push([!isSo, { fact }, `${name}: ${fact} is not ${String(value)}`, String(value)]);
  }
  return faults.flatMap(([isWrong, about, text, value = '']) => (isWrong ? [{ claim, about, text, value }] : []));
}

/** Some address or attribute still says what it is: a title alone names nothing. */
function isNamed(title: Element, { keys }: Truth): boolean {
  const root = title.getRootNode();
  const markup = root instanceof ShadowRoot ? root.innerHTML : title.ownerDocument.body.outerHTML;
  const named = markup.replace(new RegExp(` ${mark}="[^"]*"`, 'g'), '');
  return keys.some((key) => named.includes(idIn(key)));
}

/** As it stands in addresses and attributes: those of jobs begin with "02" in addresses only. */
export function idIn(key: string): string {
  return key.slice(key.lastIndexOf(':') + 1).replace(/^02(?=\d{19}$)/, '');
}

function isElsewhen({ at: told }: Claim, { at }: Truth): boolean {
  return Boolean(told && at && (told.latest < at.earliest || told.earliest > at.latest));
}

/** Marks in `element` or on it. */
function marksAt(element: Element): Element[] {
  return [...(element.matches(marked) ? [element] : []), ...element.querySelectorAll(marked)];
}

/** A title bears the first key of what it names; a job that came to stand among proposals is none of them. */
function markedAs(title: Element, truths: readonly Truth[]): Truth {
  const key = title.getAttribute(mark) ?? '';
  return truths.find(({ keys }) => keys[0] === key) ?? { place: 'elsewhere', keys: [], title: null, isPrivate: true };
}

/** Also in open shadow roots, where people see them. */
function* titlesIn(root: ParentNode): Generator<Element> {
  yield* root.querySelectorAll(marked);
  for (const host of root.querySelectorAll('up-row,up-app')) if (host.shadowRoot) yield* titlesIn(host.shadowRoot);
}
