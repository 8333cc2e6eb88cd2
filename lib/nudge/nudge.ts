import type { Interview, MessageEvent, NudgeAct } from '@/lib/interview/interview-schema';
import type { Key } from '@/lib/interview/sighting-schema';
import type { NudgeKind } from '@/lib/interview/stage';

/** All that decides about the reminders of one interview. */
export type Case = {
  interview: Interview;
  messages: readonly MessageEvent[];
  acts: readonly NudgeAct[];
};

/** A reminder that was due once; written down when it was. */
export type RaisedNudge = {
  nudgeId: string;
  interviewId: Key;
  kind: NudgeKind;
  level: string;
  anchor: string;
  /** When it became due, and when that was noticed (the computer may have slept); ms since 1970. */
  dueAt: number;
  raisedAt: number;
  /** When the desktop was told; `null` when it was not. */
  notifiedAt: number | null;
};

/**
 * Names a reminder: the same one has the same name, whenever it is computed. One that comes back when it was put off has
 * another, because whoever puts it off wants to be told again; `wokenAt` is when that snooze ends, ms since 1970.
 */
export function nudgeIdOf(
  { interviewId, kind, level, anchor }: Pick<RaisedNudge, 'interviewId' | 'kind' | 'level' | 'anchor'>,
  wokenAt: number | null = null,
): string {
  return [interviewId, kind, level, anchor, ...(wokenAt === null ? [] : [wokenAt])].join(' ');
}

/** A digest is written down like a reminder that was told, but belongs to no interview. */
export function isDigest({ nudgeId }: Pick<RaisedNudge, 'nudgeId'>): boolean {
  return nudgeId.startsWith('digest ');
}
