import type { Command } from '../faults/commands.ts';

/** How many records a table may hold, both included. */
export type Bounds = { least: number; most: number };

type Answer = { ok: boolean; value?: unknown };

/** Records of the browser's that are kept whatever is done. */
const [snapshotsKept, importsKept] = [7, 3];
/** Kinds of pages of which the run looks at some: lists, closed ones, proposals, invitations, messages, jobs, searches. */
const pagesRead = 7;

/** What the run itself has done, and therefore what the database must hold. */
export class Books {
  /** How often each kind of act was carried out. */
  readonly acts = new Map<string, number>();
  /** Reminders that were due and that the user did something about. */
  remindersAnswered = 0;
  private readonly lists = new Set<number>();
  private readonly rooms = new Set<number>();
  private readonly revisions = new Set<string>();
  private readonly edited = new Set<string>();
  private interviews = 0;
  private changes = 0;
  private nudgeActs = 0;
  private imports = 0;
  private looksAtJobs = 0;
  private roomsShown = 0;
  /** Messages that are certain to be kept, and those that pages had, of which some may never have been shown. */
  private readonly lines = { sure: 0, shown: 0 };

  get count(): number {
    return [...this.acts.values()].reduce((sum, count) => sum + count, 0);
  }

  did(act: string): void {
    this.acts.set(act, (this.acts.get(act) ?? 0) + 1);
  }

  /** The list with that seed was read, of which so many rows are interviews. */
  sawList(seed: number, interviews: number): void {
    if (!this.lists.has(seed)) this.interviews += interviews;
    this.lists.add(seed);
  }

  /** Messages with that seed were read: so many rooms, with at most so many messages in all. */
  sawRooms(seed: number, rooms: number, lines: number): void {
    if (this.rooms.has(seed)) return;
    this.rooms.add(seed);
    this.roomsShown += rooms;
    this.lines.shown += rooms + lines; // each has a line in the list of rooms too
  }

  /** Somebody wrote in a room that is shown or will be. */
  wrote(): void {
    this.lines.shown += 1;
  }

  sawJob(): void {
    this.looksAtJobs += 1;
  }

  imported(interviews: number, lines: number): void {
    this.imports += 1;
    this.interviews += interviews;
    this.lines.sure += lines;
  }

  tookBack(interviews: number, lines: number): void {
    this.interviews -= interviews;
    this.lines.sure -= lines;
  }

  answeredReminder(): void {
    this.remindersAnswered += 1;
  }

  /** By a press on a page of Upwork's. */
  changed(): void {
    this.changes += 1;
  }

  /** Only what was answered as done counts. */
  answered({ name, request }: Command, { ok, value }: Answer): void {
    if (!ok) return;
    switch (name) {
      case 'editItems':
        for (const { itemId } of request.changes) this.edited.add(itemId);
        return;
      case 'saveNotes':
        this.revisions.add((value as { revisionId: string }).revisionId);
        return;
      case 'answerSuggestion':
        if (!request.take) return;
        break;
      case 'sayWrote':
        this.lines.sure += 1;
        break;
      case 'actOnNudge':
        this.nudgeActs += 1;
        break;
      case 'addByHand':
        this.interviews += 1;
    }
    this.changes += 1;
  }

  /** What each table holds if Greenroom did in so many days what it was asked, and no more; `changes`: the user's. */
  expected(days: number): Record<string, Bounds> {
    const exactly = (count: number): Bounds => ({ least: count, most: count });
    const lines = this.lines.sure + this.lines.shown;
    return {
      interviews: exactly(this.interviews),
      summaries: exactly(this.interviews),
      tallied: exactly(this.interviews),
      changes: exactly(this.changes),
      nudgeActs: exactly(this.nudgeActs),
      noteRevisions: exactly(this.revisions.size),
      itemEdits: exactly(this.edited.size),
      messages: { least: this.lines.sure, most: lines },
      roomOffers: { least: 0, most: this.roomsShown },
      activities: { least: 0, most: this.looksAtJobs },
      // Of each wait three levels, of each interview whatever else there is to remind of, and a digest a day.
      nudges: { least: 0, most: 3 * lines + 8 * this.interviews + days },
      readings: { least: days, most: days * pagesRead },
      snapshots: exactly(Math.min(days, snapshotsKept)),
      imports: exactly(Math.min(this.imports, importsKept)),
      importParts: exactly(0),
      replyEdits: exactly(0),
    };
  }
}
