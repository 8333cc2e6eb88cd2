import type { ReplyChange } from './edit-schema';
import { lastOrder, reorder } from './reorder';
import type { Reply } from './replies';

/** A new text of the user's own, behind the others. */
export function addReply(
  replies: readonly Reply[],
  added: { replyId: string; name: string; text: string },
): ReplyChange {
  return { ...added, order: lastOrder(replies) };
}

/** Puts the text at `from` to the place `to`, both among those that are shown. */
export function moveReply(replies: readonly Reply[], from: number, to: number): ReplyChange[] {
  return reorder(
    replies.filter(({ hidden }) => !hidden),
    from,
    to,
  ).map(({ replyId, order }) => ({ replyId, order }));
}

/** A shipped text as it is shipped. */
export function restoreReply({ replyId }: Pick<Reply, 'replyId'>): ReplyChange {
  return { replyId, name: null, text: null, hidden: false, order: null };
}

/** All of them as they are shipped. What the user added is hidden, so that it is not lost. */
export function restoreReplies(replies: readonly Reply[]): ReplyChange[] {
  const shipped = replies.filter((reply) => reply.shipped !== null && reply.changed).map(restoreReply);
  const own = replies.filter((reply) => reply.shipped === null && !reply.hidden);
  return [...shipped, ...own.map(({ replyId }) => ({ replyId, hidden: true }))];
}
