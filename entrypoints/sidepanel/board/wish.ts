import { outcomes, stages, type Outcome, type Stage } from '@/lib/interview/stage';

/** By what the cards of a stage are put in order. */
export const sorts = ['due', 'seen', 'progress', 'title', 'newest'] as const;
export type Sort = (typeof sorts)[number];

/** `ended`: in whichever way. */
export const outcomeChoices = ['open', 'ended', ...outcomes.filter((outcome) => outcome !== 'open'), 'any'] as const;
export type OutcomeChoice = Outcome | 'ended' | 'any';

/** What the user wants to see on the board, and how. */
export type Wish = {
  /** Only what is due now. */
  due: boolean;
  stage: Stage | 'any';
  outcome: OutcomeChoice;
  /** Part of the client's name; empty for all. */
  client: string;
  sort: Sort;
  /** Stages whose cards are put away where stages stand below each other. */
  folded: readonly Stage[];
};

/** All that is open, the most urgent first. */
export const firstWish: Wish = { due: false, stage: 'any', outcome: 'open', client: '', sort: 'due', folded: [] };

/** What was kept of an earlier wish, as far as this version of Greenroom understands it. */
export function wishFrom(kept: string | null): Wish {
  const found = parsed(kept);
  return {
    due: found.due === true,
    stage: oneOf(['any', ...stages], found.stage) ?? firstWish.stage,
    outcome: oneOf(outcomeChoices, found.outcome) ?? firstWish.outcome,
    client: typeof found.client === 'string' ? found.client.slice(0, 120) : firstWish.client,
    sort: oneOf(sorts, found.sort) ?? firstWish.sort,
    folded: stages.filter((stage) => Array.isArray(found.folded) && found.folded.includes(stage)),
  };
}

/** How many filters keep something back; that ended interviews are not shown is no filter but the rule. */
export function filtersIn({ due, stage, outcome, client }: Wish): number {
  return [due, stage !== 'any', outcome !== 'open', client.trim() !== ''].filter(Boolean).length;
}

function parsed(kept: string | null): Partial<Record<keyof Wish, unknown>> {
  try {
    const found: unknown = JSON.parse(kept ?? '{}');
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    return {}; // not ours: as if nothing had been kept
  }
}

function oneOf<Choice>(choices: readonly Choice[], found: unknown): Choice | undefined {
  return choices.find((choice) => choice === found);
}
