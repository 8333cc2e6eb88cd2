import type { NudgeKind } from '@/lib/interview/stage';
import type { Nudge } from '@/lib/interview/view-schema';

const kindNames: Record<NudgeKind, string> = {
  offer: 'Offer to answer',
  meeting: 'Call ahead',
  reply: 'Reply due',
  'follow-up': 'Follow up',
  silent: 'Gone silent',
  stuck: 'No progress',
};
const levelNames: Record<string, string> = { late: 'Reply late', overdue: 'Reply overdue', summary: 'Call held' };

/** "Reply overdue" */
export function nudgeName({ kind, level }: Pick<Nudge, 'kind' | 'level'>): string {
  return levelNames[level] ?? kindNames[kind];
}

/** How loud a reminder looks; the words of `nudgeName` say the same. */
export function nudgeLook({ kind, level }: Pick<Nudge, 'kind' | 'level'>): string {
  if (kind === 'reply') return level;
  return kind === 'offer' || kind === 'meeting' ? 'watch' : '';
}

/** What settles a reminder of each kind, and what that button says. */
export const settlings: Record<NudgeKind, { act: 'dismiss' | 'waive'; name: string }> = {
  offer: { act: 'dismiss', name: 'Done' },
  meeting: { act: 'dismiss', name: 'Done' },
  reply: { act: 'waive', name: 'No reply needed' },
  'follow-up': { act: 'dismiss', name: 'Dismiss' },
  silent: { act: 'dismiss', name: 'Dismiss' },
  stuck: { act: 'dismiss', name: 'Dismiss' },
};
