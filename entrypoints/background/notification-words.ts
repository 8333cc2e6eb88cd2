import { nudgeName } from '@/components/nudge-words';
import type { Nudge } from '@/lib/interview/view-schema';

/** "Reply due: Shopify theme" */
export function notificationTitle(nudge: Nudge, title: string): string {
  return `${nudgeName(nudge)}: ${title}`;
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
