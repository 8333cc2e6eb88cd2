import type { DetailName, OwnNameDetail } from '@/lib/interview/detail';
import type { Change, NudgeAct } from '@/lib/interview/interview-schema';
import type { Attention, Outcome, Stage } from '@/lib/interview/stage';
import type { InterviewView } from '@/lib/interview/view-schema';
import { keyOf, words } from '@/lib/words/words';
import { outcomeName, stageName } from './interview-words';
import { itemWords } from './item-words';

type What = Pick<Change, 'what' | 'from' | 'to'>;

/** A change of an interview with these checklists, as short as can be: "Stage: Interviewing → Deep dive". */
export function undoWords({ what, from, to }: What, checklists: InterviewView['checklists']): string {
  // "tick:offer/funded" is about "offer/funded".
  const [kind, about] = [what.replace(/:.*/s, ''), what.replace(/^[^:]*:/, '')];
  switch (kind) {
    case 'stage':
      return words('history.stage', { from: stageName(from as Stage), to: stageName(to as Stage) });
    case 'outcome':
      return words('history.outcome', { from: outcomeIn(from), to: outcomeIn(to) });
    case 'removed':
      return words(to === true ? 'history.removed' : 'history.putBack');
    case 'tick':
      return words(to === true ? 'history.ticked' : 'history.unticked', { item: itemIn(about, checklists) });
    case 'attention':
      return words(keyOf('history.attention', to as Attention));
    case 'meeting':
      return words(to === null ? 'history.callCleared' : 'history.callPlanned');
    case 'detail':
      return detailWords(about as DetailName, to === null);
    case 'nudge':
      return words(keyOf('history.nudge', (to as Pick<NudgeAct, 'act'>).act));
    case 'message':
      return words(to === 'client' ? 'history.theyWrote' : 'history.iReplied');
    default:
      return words(keyOf('history', kind as 'added' | 'names' | 'room'));
  }
}

function outcomeIn(value: What['to']): string {
  return outcomeName((value as { outcome: Outcome }).outcome);
}

function itemIn(itemId: string, checklists: InterviewView['checklists']): string {
  const item = Object.values(checklists)
    .flat()
    .find((each) => each.itemId === itemId);
  return item ? itemWords(item) : words('history.someItem');
}

type Plain = Exclude<DetailName, `${string}:${string}` | OwnNameDetail>;

/** Of scores and terms only what they are about: there are many of each. */
function detailWords(name: DetailName, isCleared: boolean): string {
  const about = name.replace(/:.*/, '') as Plain | 'score' | 'agreed' | 'offered';
  return words(keyOf(isCleared ? 'history.cleared' : 'history.changed', about));
}
