import type { Key, Verdict } from '@/lib/interview/sighting-schema';
import { cleanText } from '@/lib/upwork/text';
import { mark, marked } from './mark';

/** What stands on a page before anything is done to it; `place` is the list it stands in, or what it is of its page. */
export type Truth = {
  place: string;
  keys: readonly Key[];
  title: string | null;
  /** Nobody's business: never to be told of. */
  isPrivate?: boolean;
  /** The day on which it was received, ms; and what else a page may say of it. */
  at?: number | null;
  facts?: Facts | null;
};
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** What a reading says of one thing, and where it would put a badge. */
export type Claim = Omit<Truth, 'isPrivate' | 'at'> & {
  row: Element;
  cell: Element;
  received?: { earliest: number; latest: number } | null;
};

/** `wrong`: what is not so, each a sentence. `missed`: how many things were not told of that stand on the page. */
export type Judgement = { verdict: Verdict | null; wrong: string[]; missed: number };

/** Compares what is told with what is so, wherever titles have gone meanwhile. */
export function judge(
  document: Document,
  truths: readonly Truth[],
  verdict: Verdict | null,
  claims: readonly Claim[],
): Judgement {
  const told = new Set<Truth>();
  const wrong = claims.flatMap((claim) => {
    const truth = truths.find(({ keys }) => claim.keys.every((key) => keys.includes(key)));
    if (!truth) return [`nothing is ${claim.keys.join(' ')}`];
    told.add(truth);
    return faultsIn(claim, truth, truths);
  });
  const missed = [...titlesIn(document)].map((title) => truthOf(title, truths));
  return { verdict, wrong, missed: new Set(missed.filter((truth) => !truth.isPrivate && !told.has(truth))).size };
}

const day = 86_400_000;

function faultsIn(claim: Claim, truth: Truth, truths: readonly Truth[]): string[] {
  const name = `${claim.place} ${claim.keys[0]}`;
  const around = marksAt(claim.row).map((title) => truthOf(title, truths));
  const own = marksAt(claim.row).filter((title) => truthOf(title, truths) === truth);
  const titles = [truth.title, ...own.map(({ textContent }) => cleanText(textContent, 300))];
  const isAmongOthers = claim.place !== 'main' && around.some((other) => other !== truth);
  const isAside =
    claim.place === 'main' && !own.some((title) => claim.cell.contains(title) || title.contains(claim.cell));
  return [
    truth.isPrivate && `${name} is ${truth.place}, and told of`,
    // The page's own job told of as one among others is right, and less than could be told.
    claim.place !== truth.place && truth.place !== 'main' && `${name} is ${truth.place}`,
    isAmongOthers && `${name} is a row with others in it`,
    (isAside || !claim.row.contains(claim.cell)) && `${name} has its badge elsewhere`,
    claim.title !== null && !titles.includes(claim.title) && `${name} is not called “${claim.title}”`,
    isElsewhen(claim, truth) && `${name} was not received then`,
    ...Object.entries(claim.facts ?? {}).map(
      ([fact, value]) => value !== null && value !== truth.facts?.[fact] && `${name}: ${fact} is not ${String(value)}`,
    ),
  ].filter((fault) => typeof fault === 'string');
}

/** Days are printed in another zone than the ids count in. */
function isElsewhen({ received }: Claim, { at }: Truth): boolean {
  return Boolean(received && at && (received.latest < at - day || received.earliest > at + day));
}

/** Marks in `element` or on it. */
function marksAt(element: Element): Element[] {
  return [...(element.matches(marked) ? [element] : []), ...element.querySelectorAll(marked)];
}

/** A title bears the first key of what it names; a job that came to stand among proposals is none of them. */
function truthOf(title: Element, truths: readonly Truth[]): Truth {
  const key = title.getAttribute(mark);
  return truths.find(({ keys }) => keys[0] === key) ?? { place: 'elsewhere', keys: [], title: null, isPrivate: true };
}

/** Also in open shadow roots, where people see them. */
function* titlesIn(root: ParentNode): Generator<Element> {
  yield* root.querySelectorAll(marked);
  for (const host of root.querySelectorAll('up-row,up-app')) if (host.shadowRoot) yield* titlesIn(host.shadowRoot);
}
