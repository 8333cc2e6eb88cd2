import type { NudgeKind } from '@/lib/interview/stage';
import type { Nudge } from '@/lib/interview/view-schema';

const kindWords: Record<NudgeKind, string> = {
  offer: 'Offer to answer',
  meeting: 'Call ahead',
  reply: 'Reply due',
  'follow-up': 'Follow up',
  silent: 'Gone silent',
  stuck: 'No progress',
};
const levelWords: Record<string, string> = { late: 'Reply late', overdue: 'Reply overdue', summary: 'Call held' };

/** "Reply due: Shopify theme" */
export function notificationTitle({ kind, level }: Nudge, title: string): string {
  return `${levelWords[level] ?? kindWords[kind]}: ${title}`;
}

/** The first settles the reminder, the second puts it off. */
export function buttonsOf({ kind }: Nudge): [string, string] {
  return [kind === 'reply' ? 'I replied' : 'Done', 'Snooze 1 h'];
}

const maxLines = 4;

/** One notification for everything that is due. */
export function digestWords(
  nudges: readonly Nudge[],
  titleOf: (nudge: Nudge) => string,
): { title: string; message: string } {
  const lines = nudges.slice(0, maxLines).map((nudge) => notificationTitle(nudge, titleOf(nudge)));
  const more = nudges.length - lines.length;
  return {
    title: nudges.length === 1 ? '1 interview wants something of you' : `${nudges.length} reminders are due`,
    message: [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'),
  };
}
