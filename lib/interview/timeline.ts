import { undoables } from './undo';
import type { Change, Interview, NoteRevision } from './interview-schema';

/** Something that happened to an interview: a change, or a stretch of writing in its notes. */
export type TimelineEntry =
  | { kind: 'change'; at: number; change: Change; canUndo: boolean; isUndone: boolean }
  | { kind: 'notes'; at: number; revision: NoteRevision };

/** All that happened to an interview, the newest first. */
export function timelineOf(
  interview: Interview,
  changes: readonly Change[],
  revisions: readonly NoteRevision[],
): TimelineEntry[] {
  const canUndo = undoables(interview, changes);
  const undone = new Set(changes.map(({ undoes }) => undoes));
  const entries: [id: string, entry: TimelineEntry][] = [
    ...changes.map((change): [string, TimelineEntry] => {
      const { changeId, at } = change;
      const entry = { kind: 'change', at, change, canUndo: canUndo.has(changeId), isUndone: undone.has(changeId) };
      return [changeId, entry as TimelineEntry];
    }),
    ...revisions.map((revision): [string, TimelineEntry] => [
      revision.revisionId,
      { kind: 'notes', at: revision.startedAt, revision },
    ]),
  ];
  // Both ids begin with the stamp of what they name.
  return entries.sort(([a], [b]) => (a < b ? 1 : -1)).map(([, entry]) => entry);
}
