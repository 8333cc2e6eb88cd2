import type { ReplyEdit } from './interview-schema';

/** The reply texts that are shipped, in their order; what they say is among the words of each language. */
export const shippedReplies = [
  'stay-on-upwork',
  'paid-test',
  'ask-for-scope',
  'call-summary',
  'follow-up',
  'last-follow-up',
  'decline',
] as const;
export type ShippedReply = (typeof shippedReplies)[number];

/** A text for the user to copy. */
export type Reply = {
  replyId: string;
  /** Which of the shipped ones it is; `null` of one of the user's own. */
  shipped: ShippedReply | null;
  /** `null`: as it is shipped. */
  name: string | null;
  text: string | null;
  hidden: boolean;
  /** It is not, or does not stand, as it is shipped. */
  changed: boolean;
  order: number;
};

/** All reply texts with the user's edits, in order; hidden ones are in it and marked. */
export function repliesOf(edits: readonly ReplyEdit[]): Reply[] {
  const edited = new Map(edits.map((edit) => [edit.replyId, edit]));
  const shipped = shippedReplies.map((replyId, index): Reply => {
    const edit = edited.get(replyId);
    edited.delete(replyId);
    const { name, text, order } = valuesOf(edit);
    const place = { hidden: edit?.hidden?.value ?? false, order: order ?? index + 1 };
    const changed = name !== null || text !== null || order !== null || place.hidden;
    return { replyId, shipped: replyId, name, text, changed, ...place };
  });
  const own = [...edited.values()].flatMap((edit): Reply[] => {
    const { name, text, order } = valuesOf(edit);
    // Without a text it was deleted, or it is an edit of one that is not shipped any more.
    if (name === null || text === null || order === null) return [];
    const hidden = edit.hidden?.value ?? false;
    return [{ replyId: edit.replyId, shipped: null, name, text, hidden, changed: false, order }];
  });
  return [...shipped, ...own].sort((a, b) => a.order - b.order || (a.replyId < b.replyId ? -1 : 1));
}

function valuesOf(edit: ReplyEdit | undefined) {
  return { name: edit?.name?.value ?? null, text: edit?.text?.value ?? null, order: edit?.order?.value ?? null };
}
