import { stages, type Stage } from '@/lib/interview/stage';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import { folded, matches } from './folded';
import type { OutcomeChoice, Wish } from './wish';

export type Column = { stage: Stage; cards: readonly InterviewSummary[] };

/** The stages that are wished for, each with those of `sorted` that are, in their order. */
export function columnsOf(sorted: readonly InterviewSummary[], wish: Wish, search: string): Column[] {
  const [words, client] = [folded(search.trim()), folded(wish.client.trim())];
  const cards = new Map(stages.map((stage): [Stage, InterviewSummary[]] => [stage, []]));
  for (const summary of sorted) {
    if (!isOfOutcome(summary, wish.outcome) || (wish.due && !isDue(summary))) continue;
    if (client && !folded(summary.client ?? '').includes(client)) continue;
    if (words && !matches(summary, words)) continue;
    cards.get(summary.stage)?.push(summary);
  }
  return stages
    .filter((stage) => wish.stage === 'any' || wish.stage === stage)
    .map((stage) => ({ stage, cards: cards.get(stage) ?? [] }));
}

/** Something is due in it now. */
export function isDue({ outcome, nudges }: InterviewSummary): boolean {
  return outcome === 'open' && nudges.length > 0;
}

/** The names of clients that hold `part`, in order, each once; at most so many. */
export function clientsLike(part: string, summaries: readonly InterviewSummary[], atMost: number): string[] {
  const sought = folded(part.trim());
  const found = new Set<string>();
  for (const { client } of summaries) if (client && folded(client).includes(sought)) found.add(client);
  return [...found].sort((one, other) => one.localeCompare(other)).slice(0, atMost);
}

function isOfOutcome({ outcome }: InterviewSummary, choice: OutcomeChoice): boolean {
  if (choice === 'any') return true;
  return choice === 'ended' ? outcome !== 'open' : outcome === choice;
}
