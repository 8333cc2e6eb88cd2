import { ownIdPattern, type ReplyChange } from '@/lib/interview/edit-schema';
import { mergeReplyEdits } from '@/lib/interview/merge';
import { shippedReplies } from '@/lib/interview/replies';
import { fail, succeed, type Result } from '@/lib/result';
import type { Moment } from './change';
import type { Database } from './db';
import { sayFields, takeBack } from './say';

type Values = { name: string | null; text: string | null; hidden: boolean; order: number | null };
const unsaid: Values = { name: null, text: null, hidden: false, order: null };
const names = ['name', 'text', 'hidden', 'order'] as const;

/**
 * Changes reply texts, all or none; one with a new id of the user's own begins. Answers with the changes that take these
 * back. An id that nobody knows is a `bad-request`.
 */
export function editReplies(
  db: Database,
  moment: Moment,
  changes: readonly ReplyChange[],
): Promise<Result<ReplyChange[], 'bad-request'>> {
  return db.transaction('rw', db.replyEdits, async () => {
    const edits = new Map((await db.replyEdits.toArray()).map((edit) => [edit.replyId, edit]));
    const isKnown = (id: string) => edits.has(id) || (shippedReplies as readonly string[]).includes(id);
    const begins = ({ replyId, name, text, order }: ReplyChange) =>
      ownIdPattern.test(replyId) && typeof name === 'string' && typeof text === 'string' && typeof order === 'number';
    const stranger = changes.find((change) => !isKnown(change.replyId) && !begins(change));
    if (stranger) return fail('bad-request', stranger.replyId);

    const undo: ReplyChange[] = [];
    for (const { replyId, ...said } of changes) {
      const before = edits.get(replyId);
      const edit = { replyId, ...sayFields(names, said, before, moment) };
      const after = before ? mergeReplyEdits(before, edit) : edit;
      edits.set(replyId, after);
      await db.replyEdits.put(after);
      undo.unshift({ replyId, ...takeBack(said, before, unsaid) });
    }
    return succeed(undo);
  });
}
