import { criteria, type Criterion } from './detail';
import type { Interview } from './interview-schema';

/** The freelancer's scores of a client, 1 to 5; `null` where none was given. `sum` and `mean` are of those given. */
export type Scorecard = {
  scores: Record<Criterion, number | null>;
  given: number;
  sum: number;
  mean: number | null;
};

export function scorecardOf({ details }: Pick<Interview, 'details'>): Scorecard {
  const scoreOf = (criterion: Criterion) => {
    const value = details[`score:${criterion}`]?.value;
    return typeof value === 'number' ? value : null;
  };
  const entries = criteria.map((criterion) => [criterion, scoreOf(criterion)] as const);
  const given = entries.flatMap(([, score]) => (score === null ? [] : [score]));
  const sum = given.reduce((total, score) => total + score, 0);
  return {
    scores: Object.fromEntries(entries) as Scorecard['scores'],
    given: given.length,
    sum,
    mean: given.length > 0 ? sum / given.length : null,
  };
}
