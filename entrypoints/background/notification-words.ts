import { nudgeName } from '@/components/nudge-words';
import type { DueMark } from '@/lib/interview/view-schema';
import { countWords, words } from '@/lib/words/words';

/** "Reply due: Shopify theme" */
export function notificationTitle(nudge: DueMark, interview: string): string {
  return words('notification.title', { reminder: nudgeName(nudge), interview });
}

/** The first settles the reminder, the second puts it off. */
export function buttonsOf({ kind }: DueMark): [string, string] {
  return [words(kind === 'reply' ? 'notification.iReplied' : 'notification.done'), words('notification.snooze')];
}

/** Of a digest. */
export const maxLines = 4;

/** One notification for everything that is due. */
export function digestWords(
  nudges: readonly DueMark[],
  titleOf: (nudge: DueMark) => string,
): { title: string; message: string } {
  const lines = nudges.slice(0, maxLines).map((nudge) => notificationTitle(nudge, titleOf(nudge)));
  const more = nudges.length - lines.length;
  return {
    title: countWords('notification.digest', nudges.length),
    message: [...lines, ...(more > 0 ? [countWords('notification.more', more)] : [])].join('\n'),
  };
}
