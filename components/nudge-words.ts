import type { NudgeKind } from '@/lib/interview/stage';
import type { Nudge } from '@/lib/interview/view-schema';
import { keyOf, words } from '@/lib/words/words';

/** "Reply overdue" */
export function nudgeName({ kind, level }: Pick<Nudge, 'kind' | 'level'>): string {
  const isNamed = level === 'late' || level === 'overdue' || level === 'summary';
  return words(keyOf('nudge.name', isNamed ? level : kind));
}

/** How loud a reminder looks; the words of `nudgeName` say the same. */
export function nudgeLook({ kind, level }: Pick<Nudge, 'kind' | 'level'>): string {
  if (kind === 'reply') return level;
  return kind === 'offer' || kind === 'meeting' ? 'watch' : '';
}

/** What settles a reminder: "No reply needed". */
export function settleWords(kind: NudgeKind): string {
  return words(keyOf('nudge.settle', kind));
}
