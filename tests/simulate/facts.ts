import type { MessageEvent, NudgeAct } from '@/lib/interview/interview-schema';
import { msOf } from '@/lib/interview/stamp';
import type { Case } from '@/lib/nudge/nudge';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { minuteOf, workingDaysAfter, type WallClock } from './wall-clock';

type Line = Pick<MessageEvent, 'messageId' | 'direction' | 'earliest' | 'latest' | 'seenAt' | 'source'>;

/** What follows from all that is known of an interview, restated from the product's rules; moments are minutes. */
export type Facts = {
  isOn: boolean;
  isHot: boolean;
  acts: NudgeAct[];
  lines: Line[];
  /** The client's oldest message not answered. */
  waiting: { anchor: string; since: number } | null;
  /** The user's last line, if the client is to write. */
  mine: { anchor: string; since: number; first: number; second: number } | null;
  meeting: { at: number; end: number; needsSummary: boolean; ms: number } | null;
  offer: { from: number; date: string } | null;
  dormant: number;
  lastChange: { ms: number; stuck: number };
};

const dayMinutes = 1440;

export function factsOf({ interview, messages, acts }: Case, settings: NudgeSettings, wall: WallClock): Facts {
  const standing = acts.filter(({ retracted }) => !retracted);
  const lines = linesOf(messages, standing);
  const minute = (ms: number) => minuteOf(wall, ms);
  const anchor = (line: Line) => line.messageId + (line.source === 'list' ? ` ${dateOf(line.earliest, settings)}` : '');
  const last = lines.at(-1);

  const stamps = [interview.stage, interview.outcome, interview.meeting, ...Object.values(interview.ticks)];
  const change = Math.max(
    interview.firstSeenAt,
    ...stamps.map(({ stamp }) => msOf(stamp)),
    ...lines.map((line) => line.latest),
  );
  const oldest = oldestUnanswered(lines, standing);
  const call = interview.meeting.value;
  const end = call ? minute(call.at) + call.minutes : 0;
  const offerFrom = offerOf(interview);
  const lastWord = lines.length > 0 ? Math.max(...lines.map(({ latest }) => latest)) : change;
  return {
    isOn: interview.outcome.value === 'open' && !interview.removed.value && interview.attention.value !== 'muted',
    isHot: interview.attention.value === 'hot',
    acts: standing,
    lines,
    waiting: oldest && { anchor: anchor(oldest), since: minute(oldest.latest) },
    mine:
      last?.direction === 'me'
        ? { anchor: anchor(last), since: minute(last.latest), ...followUps(lines, last, settings, wall) }
        : null,
    meeting: call && {
      at: minute(call.at),
      end,
      ms: call.at,
      needsSummary:
        !interview.ticks['initial-contact/summary']?.value &&
        !lines.some((line) => line.direction === 'me' && minute(line.latest) > end),
    },
    offer:
      offerFrom === null ? null : { from: minute(offerFrom), date: new Date(offerFrom).toISOString().slice(0, 10) },
    dormant: Math.max(
      minute(lastWord) + settings.dormantDays * dayMinutes,
      call ? end + 15 + 2 * dayMinutes : 0,
      offerFrom === null ? 0 : minute(offerFrom) + 30 * dayMinutes,
    ),
    lastChange: { ms: change, stuck: workingDaysAfter(wall, minute(change), settings.stuckDays) },
  };
}

function linesOf(messages: readonly MessageEvent[], acts: readonly NudgeAct[]): Line[] {
  const corrections = acts.flatMap(({ act, kind, actId, at }): Line[] => {
    if (act !== 'wrong' || !['reply', 'follow-up', 'silent'].includes(kind)) return [];
    const direction = kind === 'reply' ? 'me' : 'client';
    return [{ messageId: actId, direction, earliest: at, latest: at, seenAt: at, source: 'user' }];
  });
  const pages = messages.filter(({ source, retracted }) => source === 'page' && !retracted);
  const rows = messages.filter(
    (row) => row.source === 'list' && !pages.some((page) => page.latest >= row.earliest && page.earliest <= row.latest),
  );
  const words = [...messages.filter(({ source, retracted }) => source === 'user' && !retracted), ...corrections];
  // The user's word is later than whatever may be older than it.
  const place = (line: Line) =>
    line.source === 'user'
      ? line.latest + 0.5
      : Math.min(line.latest, ...words.filter(({ latest }) => latest >= line.earliest).map(({ latest }) => latest));
  return [...pages, ...rows, ...words].sort(
    (a, b) => place(a) - place(b) || a.latest - b.latest || a.seenAt - b.seenAt || (a.messageId < b.messageId ? -1 : 1),
  );
}

function oldestUnanswered(lines: readonly Line[], acts: readonly NudgeAct[]): Line | null {
  let oldest: Line | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.direction !== 'client')
      oldest = null; // answered, or perhaps
    else if (!isWaived(line, index, lines, acts) && (!oldest || line.latest < oldest.latest)) oldest = line;
  }
  return oldest;
}

function isWaived(line: Line, index: number, lines: readonly Line[], acts: readonly NudgeAct[]): boolean {
  return acts.some(({ act, anchor, at }) => {
    if (act !== 'waive') return false;
    if (line.source === 'list') return line.earliest <= at;
    const named = lines.findIndex(({ messageId, source }) => source !== 'list' && messageId === anchor);
    return line.seenAt <= at || (named >= 0 ? index <= named : line.earliest <= at);
  });
}

function followUps(lines: readonly Line[], last: Line, settings: NudgeSettings, wall: WallClock) {
  const { firstDays, secondDays, atMost } = settings.followUps;
  const run: Line[] = [];
  for (const line of lines.toReversed()) {
    if (line.direction !== 'me') break;
    run.push(line);
  }
  // "I replied" and the line that a page shows later are one.
  const written = run.filter(
    (word) =>
      word.source !== 'user' ||
      !run.some(({ source, latest, seenAt }) => source === 'page' && latest <= word.latest && seenAt > word.latest),
  );
  const days = new Set(
    written.map(({ latest }) => {
      let at = minuteOf(wall, latest);
      const today = wall.date[at];
      // A day on which any minute is worked is a working day; otherwise the line belongs to the next one.
      while (at > 0 && wall.date[at - 1] === today) at -= 1;
      while (at < wall.length && !wall.works[at]) at += 1;
      return wall.date[at];
    }),
  );
  const since = minuteOf(wall, last.latest);
  const sent = days.size - 1;
  const first = sent === 0 && atMost >= 1 ? workingDaysAfter(wall, since, firstDays) : Infinity;
  const begin = sent === 0 ? first : since;
  const second = sent <= 1 && atMost >= 2 && begin < Infinity ? workingDaysAfter(wall, begin, secondDays) : Infinity;
  return { first, second };
}

function offerOf({ section, stage, received, outcome }: Case['interview']): number | null {
  if (outcome.value !== 'open') return null;
  if (section.value?.name === 'offers') return received.value ? received.value.earliest : section.value.since;
  return stage.value === 'offer' ? msOf(stage.stamp) : null;
}

function dateOf(ms: number, { hours }: NudgeSettings): string {
  return Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO(hours.zone ?? 'UTC')
    .toPlainDate()
    .toString();
}
