import { clientFactsWords } from '@/components/client-words';
import { clockWords } from '@/components/clock-words';
import { figureFields, writtenFigure } from '@/components/competition-words';
import { lostReasonName, outcomeName, progressWords, stageName } from '@/components/interview-words';
import { termWords } from '@/components/term-words';
import { criteria, termNames } from '@/lib/interview/detail';
import type { Dossier } from '@/lib/interview/dossier';
import { keyOf, numberWords, words } from '@/lib/words/words';

/** One thing that is compared; a value for each interview, `null` where nothing is known. */
export type ComparedRow = { label: string; values: (string | null)[] };
export type ComparedGroup = { name: string; rows: ComparedRow[] };

/** What is compared of these interviews, in their order. Rows of which nothing is known of any are left out. */
export function comparedRows(dossiers: readonly Dossier[], now: number): ComparedGroup[] {
  const row = (label: string, valueOf: (dossier: Dossier) => string | null): ComparedRow => ({
    label,
    values: dossiers.map(valueOf),
  });
  const groups: ComparedGroup[] = [
    { name: words('dossier.section.now'), rows: standingRows(row, now) },
    { name: words('dossier.section.scorecard'), rows: scoreRows(row) },
    { name: words('dossier.section.terms'), rows: termRows(row) },
    { name: words('dossier.section.competition'), rows: competitionRows(row) },
    { name: words('dossier.section.client'), rows: clientRows(row, dossiers) },
  ];
  return groups
    .map(({ name, rows }) => ({ name, rows: rows.filter(({ values }) => values.some((value) => value !== null)) }))
    .filter(({ rows }) => rows.length > 0);
}

type MakeRow = (label: string, valueOf: (dossier: Dossier) => string | null) => ComparedRow;

function standingRows(row: MakeRow, now: number): ComparedRow[] {
  return [
    row(words('compare.stage'), ({ view }) => stageName(view.stage)),
    row(words('compare.progress'), ({ view }) => (view.total > 0 ? progressWords(view.done, view.total) : null)),
    row(words('compare.turn'), ({ view }) =>
      view.outcome === 'open' && view.turn !== 'unknown' ? clockWords(view, now) || null : null,
    ),
    row(words('compare.outcome'), ({ view: { outcome, lostReason } }) =>
      outcome === 'open' ? null : lostReason ? lostReasonName(lostReason) : outcomeName(outcome),
    ),
  ];
}

function scoreRows(row: MakeRow): ComparedRow[] {
  return [
    row(words('scorecard.decision'), ({ decision }) =>
      decision ? words(keyOf('scorecard.verdict', decision.verdict)) : null,
    ),
    row(words('scorecard.reason'), ({ decision }) => decision?.reason || null),
    row(words('compare.mean'), ({ scorecard: { mean } }) =>
      mean === null ? null : numberWords(mean, { maximumFractionDigits: 1 }),
    ),
    ...criteria.map((criterion) =>
      row(words(keyOf('scorecard.criterion', criterion)), ({ scorecard }) => {
        const score = scorecard.scores[criterion];
        return score === null ? null : numberWords(score);
      }),
    ),
  ];
}

function termRows(row: MakeRow): ComparedRow[] {
  return termNames.map((name) =>
    row(words(keyOf('terms.name', name)), ({ terms }) => {
      const term = terms.find((each) => each.name === name);
      return term ? termWords(term) : null;
    }),
  );
}

function competitionRows(row: MakeRow): ComparedRow[] {
  return figureFields.map((field) =>
    row(words(`competition.name.${field}`), ({ activities }) => {
      const figure = activities.at(-1)?.activity[field] ?? null;
      return figure === null ? null : writtenFigure(figure);
    }),
  );
}

function clientRows(row: MakeRow, dossiers: readonly Dossier[]): ComparedRow[] {
  const factsOf = ({ view: { clientFacts } }: Dossier) => (clientFacts ? clientFactsWords(clientFacts.facts) : []);
  const labels = new Map(dossiers.flatMap(factsOf).map(({ name, label }) => [name, label]));
  return [...labels].map(([name, label]) =>
    row(label, (dossier) => factsOf(dossier).find((fact) => fact.name === name)?.value ?? null),
  );
}
