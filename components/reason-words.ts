import type { Grounds, Reason } from '@/lib/interview/reason-schema';
import { countWords, words } from '@/lib/words/words';
import { stageName } from './interview-words';
import { agoWords, hoursWords, lengthWords } from './length-words';
import { dayOnly, daysBetween, momentWords, timeOnly } from './moment-words';

/** "Client wrote about 5 h ago, 3 h of your hours; target 2 h (as seen at 14:05)." */
export function reasonWords({ grounds, at, seenAt, zone }: Reason): string {
  const reason = groundsWords(grounds, at, zone);
  if (seenAt === null) return words('reason.known', { reason });
  return words('reason.seen', { reason, time: momentWords(seenAt, at, zone) });
}

function groundsWords(grounds: Grounds, now: number, zone: string | null): string {
  switch (grounds.kind) {
    case 'client-wrote':
      return words(`reason.clientWrote.${grounds.known}.${grounds.level}`, {
        ago: agoWords(grounds.wroteAt, now),
        counted: hoursWords(grounds.countedMs),
        limit: lengthWords(grounds.limitMs),
      });
    case 'you-wrote':
      return words(`reason.youWrote.${grounds.known}`, { ago: agoWords(grounds.wroteAt, now) });
    case 'follow-up':
      return countWords(`reason.followUp.${grounds.which}`, grounds.days, { ago: agoWords(grounds.wroteAt, now) });
    case 'gone-silent':
      return words('reason.goneSilent', { ago: agoWords(grounds.wroteAt, now) });
    case 'call':
      return callWords(grounds.startsAt, now, zone);
    case 'call-ended':
      return words('reason.call.ended', { time: momentWords(grounds.endedAt, now, zone) });
    case 'offer':
      return words('reason.offer', {
        ago: words('length.ago', { length: lengthWords(now - grounds.receivedAt) }),
        left: lengthWords(grounds.lapsesAt - now),
        day: dayOnly(grounds.lapsesAt, now, zone),
      });
    case 'stuck':
      return countWords('reason.stuck', grounds.days, {
        stage: stageName(grounds.stage),
        day: dayOnly(grounds.since, now, zone),
      });
  }
}

function callWords(startsAt: number, now: number, zone: string | null): string {
  const time = timeOnly(startsAt, zone);
  if (now >= startsAt) return words('reason.call.began', { time });
  const days = daysBetween(now, startsAt, zone);
  const length = lengthWords(startsAt - now);
  if (days > 1) return words('reason.call.later', { time: momentWords(startsAt, now, zone), length });
  return words(days === 0 ? 'reason.call.today' : 'reason.call.tomorrow', { time, length });
}
