import { countedBetween } from '@/lib/nudge/working-hours';
import { dayMs } from '@/lib/nudge/durations';
import { linesOf, type Line } from '@/lib/nudge/lines';
import type { Case } from '@/lib/nudge/nudge';
import type { WorkingHours } from '@/lib/nudge/nudge-settings';

/** One answer of the user's: how long the client had waited, in all hours and in the user's own; ms. */
export type ReplyTime = { wallMs: number; countedMs: number; answeredAt: number };

/** A page may tell both moments as "yesterday": what is not known to half a day is not counted. */
const coarsest = dayMs / 2;

/** The clock starts at the client's oldest line not answered; the user's next line stops it. */
export function replyTimesOf({ messages, acts }: Case, hours: WorkingHours): { times: ReplyTime[]; leftOut: number } {
  const times: ReplyTime[] = [];
  let leftOut = 0;
  let waiting: Line | null = null;
  const waived = new Set(
    acts.filter(({ act, retracted }) => act === 'waive' && !retracted).map(({ anchor }) => anchor),
  );
  for (const line of linesOf(messages, acts)) {
    if (line.direction === 'client') waiting ??= waived.has(line.messageId) ? null : line;
    if (line.direction !== 'me') continue;
    if (waiting) {
      const [asked, answered] = [middle(waiting), middle(line)];
      if (width(waiting) + width(line) > coarsest || answered < asked) leftOut += 1;
      else {
        times.push({
          wallMs: answered - asked,
          countedMs: countedBetween(asked, answered, hours),
          answeredAt: answered,
        });
      }
    }
    waiting = null;
  }
  return { times, leftOut };
}

function middle({ earliest, latest }: Line): number {
  return (Math.min(earliest, latest) + latest) / 2;
}

function width({ earliest, latest }: Line): number {
  return Math.max(0, latest - earliest);
}
