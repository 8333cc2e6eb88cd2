import type { Interview } from '@/lib/interview/interview-schema';
import type { InterviewView } from '@/lib/interview/view-schema';
import type { CallName, Request } from '@/lib/messages/protocol';
import type { Random } from '../simulate/random.ts';

/** Something that is asked of the background. */
export type Command = { [Name in CallName]: { name: Name; request: Request<Name> } }[CallName];

const stages = ['invited', 'interviewing', 'initial-contact', 'deep-dive', 'final-assignment', 'offer'] as const;
const kinds = [
  ...Array<'tick'>(6).fill('tick'),
  ...Array<'stage'>(3).fill('stage'),
  ...Array<'wrote'>(3).fill('wrote'),
  ...Array<'undo'>(3).fill('undo'),
  ...(['outcome', 'attention', 'meeting', 'nudge', 'detail', 'notes', 'notes'] as const),
  ...(['add', 'remove', 'item', 'editItem', 'see', 'see', 'suggestion', 'suggestion'] as const),
];

/** Makes commands that change something: each says other than what is. Not repeated, so that none is taken for another. */
export class Commands {
  private readonly random: Random;
  private made = 0;

  constructor(random: Random) {
    this.random = random;
  }

  /** A command on the interview that is seen so. */
  next(view: InterviewView): Command {
    const { random } = this;
    const { interviewId } = view;
    this.made += 1;
    const number = this.made;
    switch (random.pick(kinds)) {
      case 'stage':
        return {
          name: 'setStage',
          request: { interviewId, stage: random.pick(stages.filter((one) => one !== view.stage)) },
        };
      case 'wrote':
        return { name: 'sayWrote', request: { interviewId, direction: random.pick(['client', 'me'] as const) } };
      case 'undo':
        if (view.undoable) return { name: 'undo', request: { changeId: view.undoable.changeId } };
        break;
      case 'outcome': {
        const outcome = view.outcome === 'open' ? ('lost' as const) : ('open' as const);
        return {
          name: 'setOutcome',
          request: { interviewId, outcome, lostReason: outcome === 'lost' ? 'price' : null },
        };
      }
      case 'attention':
        return {
          name: 'setAttention',
          request: { interviewId, attention: view.attention === 'hot' ? 'muted' : 'hot' },
        };
      case 'meeting':
        return {
          name: 'setMeeting',
          request: { interviewId, meeting: { at: 1_800_000_000_000 + number, minutes: 30 } },
        };
      case 'nudge':
        return {
          name: 'actOnNudge',
          request: {
            interviewId,
            act: 'dismiss',
            kind: 'stuck',
            anchor: `${number}`,
            until: null,
            unlessTheyWrite: false,
          },
        };
      case 'detail':
        return {
          name: 'setDetail',
          request: { interviewId, detail: { name: 'outcome-note', value: `why ${number}` } },
        };
      case 'notes':
        return { name: 'saveNotes', request: { interviewId, text: `notes ${number}`, basedOn: null } };
      case 'add':
        return { name: 'addByHand', request: { title: `By hand ${number}`, key: null } };
      case 'remove':
        return { name: 'removeInterview', request: { interviewId } };
      case 'item':
        return {
          name: 'editItems',
          request: {
            stage: view.stage,
            changes: [{ itemId: ownId(number), text: `Item ${number}`, order: 100 + number }],
          },
        };
      case 'editItem': {
        const item = random.pick(view.checklists[view.stage]);
        const { itemId, guard } = item;
        return {
          name: 'editItems',
          request: { stage: view.stage, changes: [{ itemId, guard: !guard }] },
        };
      }
      case 'see':
        return { name: 'see', request: look(`${random.between(1, 9999)}${number}`, Date.now()) };
      case 'suggestion':
        if (view.suggestion) {
          const { suggestionId } = view.suggestion;
          return { name: 'answerSuggestion', request: { interviewId, suggestionId, take: random.chance(0.7) } };
        }
    }
    const item = random.pick(Object.values(view.checklists).flat());
    return { name: 'setTick', request: { interviewId, itemId: item.itemId, done: !item.done } };
  }
}

function ownId(number: number): string {
  return `own/00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A look at a list of three active proposals that nobody has seen before; `name` makes up their ids. */
export function look(name: string, seenAt: number): Request<'see'> {
  const sightings = [1, 2, 3].map((row) => ({
    seenAt,
    section: 'active' as const,
    keys: [`proposal:20276901${name}${row}`],
    title: `Seen ${name} ${row}`,
    client: null,
    sentAt: seenAt - 86_400_000,
    received: null,
    archiveReason: null,
  }));
  return {
    page: 'proposals',
    verdict: 'understood',
    layers: { hooks: 3, structure: 3, taught: 0 },
    asked: false,
    sightings,
  };
}

/** What `look` is about. */
export function keysOf({ sightings }: Request<'see'>): Interview['keys'] {
  return sightings.flatMap(({ keys }) => keys);
}
