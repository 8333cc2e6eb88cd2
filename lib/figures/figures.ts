import type { Change } from '@/lib/interview/interview-schema';
import { lostReasons, outcomes, type LostReason, type Outcome } from '@/lib/interview/stage';
import { dayMs } from '@/lib/nudge/durations';
import { linesOf } from '@/lib/nudge/lines';
import type { Case } from '@/lib/nudge/nudge';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { funnelOf, type FunnelMonth } from './funnel';
import { replyFiguresOf, type ReplyFigures } from './reply-figures';
import { stageTimesOf, visitsOf, type StageTime } from './stage-visits';

/** What happened, counted. Of interviews that the user has not removed. */
export type Figures = {
  interviews: number;
  replies: ReplyFigures;
  funnel: FunnelMonth[];
  stageTimes: StageTime[];
  outcomes: Record<Outcome, number>;
  lostReasons: Record<LostReason | 'not-said', number>;
  /** Times that a client did not write for as long as the user calls silent, and how often they then did. */
  silent: { went: number; cameBack: number };
};

/** `zone`: the IANA name of the zone whose months count; `now` in ms since 1970. */
export function figuresOf(
  cases: readonly Case[],
  changes: readonly Change[],
  settings: NudgeSettings,
  zone: string,
  now: number,
): Figures {
  const shown = cases.filter(({ interview }) => !interview.removed.value);
  const changesOf = Map.groupBy(changes, ({ interviewId }) => interviewId);
  const known = shown.map(({ interview }) => {
    const own = changesOf.get(interview.interviewId) ?? [];
    return { interview, visits: visitsOf(interview, own), endedAt: endOf(own) };
  });
  const ended = shown.map(({ interview }) => interview);
  return {
    interviews: shown.length,
    replies: replyFiguresOf(shown, settings.hours),
    funnel: funnelOf(known, zone),
    stageTimes: stageTimesOf(known),
    outcomes: count(
      outcomes,
      ended.map(({ outcome }) => outcome.value),
    ),
    lostReasons: count(
      [...lostReasons, 'not-said'] as const,
      ended.filter(({ outcome }) => outcome.value === 'lost').map(({ lostReason }) => lostReason.value ?? 'not-said'),
    ),
    silent: silencesIn(shown, settings.silentDays * dayMs, now),
  };
}

/** When an interview ended, if the history says so; the last time. */
function endOf(changes: readonly Change[]): number | null {
  const last = changes
    .filter(({ what }) => what === 'outcome')
    .toSorted((a, b) => (a.changeId < b.changeId ? -1 : 1))
    .at(-1);
  return last && (last.to as { outcome: Outcome }).outcome !== 'open' ? last.at : null;
}

/** Counted from what is known of each time at the least: a silence is never made out of coarse times. */
function silencesIn(cases: readonly Case[], silentMs: number, now: number): { went: number; cameBack: number } {
  let [went, cameBack] = [0, 0];
  for (const { messages, acts } of cases) {
    const lines = linesOf(messages, acts).filter(({ direction }) => direction !== 'unknown');
    for (const [at, line] of lines.entries()) {
      const next = lines[at + 1];
      if (line.direction !== 'me' || next?.direction === 'me') continue;
      if ((next?.earliest ?? now) - line.latest < silentMs) continue;
      went += 1;
      if (next) cameBack += 1;
    }
  }
  return { went, cameBack };
}

function count<const Name extends string>(names: readonly Name[], values: readonly Name[]): Record<Name, number> {
  const counted = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  for (const value of values) counted[value] += 1;
  return counted;
}
