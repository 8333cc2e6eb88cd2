import type { Decision } from '@/lib/interview/detail-schema';
import { criteria, termNames, termSides, type DetailName } from '@/lib/interview/detail';
import type { Change, Meeting, NudgeAct } from '@/lib/interview/interview-schema';
import type { Names } from '@/lib/interview/names';
import type { LostReason, NudgeKind, Outcome } from '@/lib/interview/stage';
import type { InterviewView } from '@/lib/interview/view-schema';
import { keyOf, numberWords, words } from '@/lib/words/words';
import { lostReasonName, outcomeName } from './interview-words';
import { dateWords } from './moment-words';
import { nudgeName } from './nudge-words';
import { undoWords } from './undo-words';

type What = Pick<Change, 'what' | 'from' | 'to'>;

/** Of a long text so much is told. Characters. */
const longestTold = 160;

/** A change of an interview with these checklists, with all that is known of it: "Pay scored 4 of 5, before 2". */
export function changeWords({ what, from, to }: What, checklists: InterviewView['checklists']): string {
  const [kind, about] = [what.replace(/:.*/s, ''), what.replace(/^[^:]*:/, '')];
  switch (kind) {
    case 'added':
      return words(to === null ? 'change.addedUndone' : 'history.added');
    case 'outcome':
      return outcomeSentence(to as OutcomeValue);
    case 'meeting':
      return meetingSentence(to as Meeting | null);
    case 'names':
      return namesSentence(to as Names);
    case 'detail':
      return detailSentence(about as DetailName, from, to);
    case 'nudge':
      return nudgeSentence((to ?? from) as NudgeValue);
    default:
      return undoWords({ what, from, to: to ?? from }, checklists);
  }
}

type OutcomeValue = { outcome: Outcome; lostReason: LostReason | null };
type NudgeValue = { act: NudgeAct['act']; kind: NudgeKind };

function outcomeSentence({ outcome, lostReason }: OutcomeValue): string {
  if (outcome === 'open') return words('change.reopened');
  return lostReason
    ? words('change.lostBecause', { outcome: outcomeName(outcome), reason: lostReasonName(lostReason) })
    : words('change.outcome', { outcome: outcomeName(outcome) });
}

function meetingSentence(meeting: Meeting | null): string {
  return meeting ? words('change.call', { time: dateWords(meeting.at) }) : words('history.callCleared');
}

function namesSentence({ title, client }: Names): string {
  if (title !== null && client !== null) return words('change.renamedBoth', { title, client });
  if (title !== null) return words('change.renamed', { title });
  return client === null ? words('change.namesLeft') : words('change.renamedClient', { client });
}

function nudgeSentence({ act, kind }: NudgeValue): string {
  return words(keyOf('change.nudge', act), { reminder: nudgeName({ kind, level: '' }) });
}

function detailSentence(name: DetailName, from: Change['from'], to: Change['to']): string {
  const criterion = criteria.find((each) => name === `score:${each}`);
  if (criterion) return scoreSentence(words(keyOf('scorecard.criterion', criterion)), from, to);
  if (name === 'decision') return decisionSentence(to as Decision | null);
  const label = detailLabel(name);
  return typeof to === 'string'
    ? words('change.written', { what: label, text: cut(to) })
    : words('change.cleared', { what: label });
}

function scoreSentence(criterion: string, from: Change['from'], to: Change['to']): string {
  if (typeof to !== 'number') return words('change.scoreCleared', { criterion });
  const score = numberWords(to);
  if (typeof from !== 'number') return words('change.scored', { criterion, score });
  return words('change.rescored', { criterion, score, before: numberWords(from) });
}

function decisionSentence(decision: Decision | null): string {
  if (!decision) return words('change.undecided');
  const verdict = words(keyOf('scorecard.verdict', decision.verdict));
  return decision.reason
    ? words('change.decidedBecause', { verdict, reason: cut(decision.reason) })
    : words('change.decided', { verdict });
}

function detailLabel(name: DetailName): string {
  for (const side of termSides)
    for (const term of termNames)
      if (name === `${side}:${term}`) return words(`change.${side}`, { term: words(keyOf('terms.name', term)) });
  return words(keyOf('change.detail', name as 'client-zone' | 'no-show-plan' | 'outcome-note'));
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const signs = Array.from(line);
  return signs.length > longestTold ? `${signs.slice(0, longestTold - 1).join('')}…` : line;
}
