import { openLab, type Lab, type Page } from './labs';

/** What became of one page after some changes. */
export type Outcome = 'whole' | 'partly' | 'not understood' | 'wrong';
/** One trial of several changes, one after the other. */
export type Tried = { changes: readonly string[]; outcome: Outcome; wrong: string[] };

export function tryChanges(lab: Lab, changes: readonly string[]): Tried {
  const document = lab.fresh();
  for (const change of changes) lab.changes[change]?.(document);
  const { verdict, faults, missed } = lab.judge(document, lab.read(document));
  const wrong = faults.map(({ text }) => text);
  // A reading that says nothing of what it left out misleads as much as one that is mistaken.
  if (missed > 0 && verdict === 'understood') wrong.push(`${missed} missed in silence`);
  return { changes, outcome: outcomeOf(verdict, wrong.length), wrong };
}

function outcomeOf(verdict: string | null, wrong: number): Outcome {
  if (wrong > 0) return 'wrong';
  if (verdict === 'understood') return 'whole';
  return verdict === 'partly' ? 'partly' : 'not understood';
}

const labs = new Map<string, Lab>();

/** Called from Node. */
export function open(page: Page): { changes: string[]; rows: number } {
  const lab = openLab(page);
  labs.set(page.name, lab);
  return { changes: Object.keys(lab.changes), rows: lab.truths.length };
}

/** Called from Node: all that was tried, in the order of `sets`. */
export function run(name: string, sets: readonly (readonly string[])[]): Tried[] {
  const lab = labs.get(name);
  return lab ? sets.map((changes) => tryChanges(lab, changes)) : [];
}
