import type { InterviewView } from '@/lib/interview/view-schema';
import { keysOf, type Command } from './commands.ts';
import type { Disk } from './disk.ts';

type Promised = { words: string; isKept: (disk: Disk) => boolean };
type Answer = { ok: boolean; value?: unknown };

/** What was answered as done, and therefore must be on the disk from then on. */
export class Promises {
  private readonly promised: Promised[] = [];
  /** The texts of notes in the order in which they were sent. */
  private readonly notes = new Map<string, string[]>();

  /** How many commands were answered as done. */
  get count(): number {
    return this.promised.length;
  }

  /** A command is under way: it may be carried out from now on. */
  sent({ name, request }: Command): void {
    if (name === 'saveNotes')
      this.notes.set(request.interviewId, [...(this.notes.get(request.interviewId) ?? []), request.text]);
  }

  answered(command: Command, { ok, value }: Answer): void {
    if (ok) this.promised.push({ words: JSON.stringify(command), isKept: this.proofOf(command, value) });
  }

  broken(disk: Disk): string[] {
    return this.promised.filter(({ isKept }) => !isKept(disk)).map(({ words }) => words);
  }

  private proofOf(command: Command, value: unknown): Promised['isKept'] {
    switch (command.name) {
      case 'see':
        return ({ interviews }) =>
          keysOf(command.request).every((key) => interviews.some(({ keys }) => keys.includes(key)));
      case 'editItems': {
        const { changes } = command.request;
        return ({ itemEdits }) =>
          changes.every((change) =>
            itemEdits.some(
              ({ itemId, text, guard }) =>
                itemId === change.itemId &&
                (change.text === undefined || text?.value === change.text) &&
                (change.guard === undefined || guard !== null),
            ),
          );
      }
      case 'saveNotes': {
        const { interviewId, text } = command.request;
        const sent = this.notes.get(interviewId) ?? [];
        // A save writes over the one before it for a while; only an older text than this one is a loss.
        return ({ noteRevisions }) => {
          const texts = noteRevisions
            .filter((one) => one.interviewId === interviewId)
            .map((one) => sent.indexOf(one.text));
          return Math.max(...texts) >= sent.indexOf(text);
        };
      }
      case 'undo':
        return ({ changes }) => changes.some(({ undoes }) => undoes === command.request.changeId);
      default: {
        const { undoable, interviewId } = value as InterviewView;
        return ({ changes, interviews }) =>
          interviews.some((one) => one.interviewId === interviewId) &&
          (undoable === null || changes.some(({ changeId }) => changeId === undoable.changeId));
      }
    }
  }
}
