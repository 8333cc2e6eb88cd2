import type { MessageEvent } from '@/lib/interview/interview-schema';
import { aMessage, said } from '@/tests/fixtures/make';
import { day, minute, openAt } from './browser-hours';
import { keyOf, meet, say, see, set, tick, type Change } from './changes';
import type { Freelancer } from './freelancer';
import type { Random } from './random';

/** Something becomes known of one interview; the browser is open then. */
export type Happening = { at: number; index: number; change: Change };

/** The whole life of one interview: clients write at all hours, the user looks and answers when the browser is open. */
export function lifeOf(index: number, random: Random, { start, end, closed }: Freelancer): Happening[] {
  const life: Happening[] = [];
  const later = (low: number, high: number) => random.between(low * 60, high * 60) * minute;
  const open = (at: number) => openAt(closed, at);
  function happen(at: number, change: Change): void {
    if (at < end) life.push({ at, index, change });
  }

  const begun = open(start + later(0, 65 * 24));
  let now = begun;
  happen(begun, meet(index, beginningOf(random, begun)));
  const talk = random.chance(0.15) ? talkByHand : talkOnPage;
  for (let rounds = random.pick([0, 1, 2, 3, 5, 8]); rounds > 0; rounds -= 1) {
    now += later(0, 60);
    talk('client', random.between(1, 3));
    if (random.chance(0.25)) continue; // forgotten
    // Those that nobody answers are follow-ups.
    for (let answers = random.pick([1, 1, 1, 2, 3]); answers > 0; answers -= 1) {
      now = open(now + (random.chance(0.6) ? later(0, 8) : later(8, 150)));
      talk('me', 1);
    }
    if (random.chance(0.4)) now += later(24, 400);
  }
  if (random.chance(0.4)) planCall();
  if (random.chance(0.3)) getOffer();
  for (let ticks = random.between(0, 4); ticks > 0; ticks -= 1) {
    happen(open(begun + later(1, 900)), tick(random.pick(['initial-contact/summary', 'deep-dive/budget'])));
  }
  if (random.chance(0.3)) happen(open(begun + later(24, 900)), set('stage', 'deep-dive'));
  if (random.chance(0.35)) happen(open(begun + later(48, 1500)), set('outcome', random.pick(['won', 'lost'])));
  return life;

  function talkByHand(direction: 'client' | 'me'): void {
    now = open(now);
    happen(now, say(direction));
  }

  /** The room is looked at some time after the last line; sometimes its row in the list comes first. */
  function talkOnPage(direction: 'client' | 'me', count: number): void {
    const writtenAt = Array.from({ length: count }, (_, line) => (line === 0 ? now : (now += later(0, 20))));
    if (direction === 'client' && random.chance(0.3)) {
      const seenAt = open(now + later(0, 5));
      happen(seenAt, see([lineAt(now, seenAt, 60, { direction, source: 'list', messageId: `list:room:${index}` })]));
    }
    const seenAt = open(direction === 'me' ? now : now + later(0, 14));
    const lines = writtenAt.map((at, line) =>
      lineAt(at, seenAt, random.pick([0, 0, 0, 60, 300]), {
        messageId: `story_${index}_${at}_${line}`,
        direction: random.chance(0.06) ? 'unknown' : direction,
        confidence: random.chance(0.15) ? 'likely' : 'sure',
        source: 'page',
      }),
    );
    happen(seenAt, see(lines));
    now = seenAt;
  }

  /** Told as coarsely as `minutes`, around the moment at which it was written. */
  function lineAt(at: number, seenAt: number, minutes: number, what: Partial<MessageEvent>): MessageEvent {
    const earliest = at - random.between(0, minutes) * minute;
    const latest = Math.max(at, Math.min(seenAt, earliest + minutes * minute));
    return aMessage(at, { interviewId: keyOf(index), earliest, latest, seenAt, ...what });
  }

  function planCall(): void {
    const planned = open(begun + later(2, 500));
    const minutes = random.pick([15, 30, 60]);
    happen(planned, set('meeting', { at: planned + later(0, 120), minutes }));
    const changed = open(planned + later(1, 60));
    if (random.chance(0.3)) happen(changed, set('meeting', { at: changed + later(1, 100), minutes }));
    else if (random.chance(0.1)) happen(changed, set('meeting', null));
  }

  function getOffer(): void {
    const listed = open(begun + later(2, 700));
    const earliest = listed - later(0, 30);
    if (random.chance(0.3)) {
      happen(listed, set('stage', 'offer')); // only the user says so
      return;
    }
    happen(listed, set('section', { name: 'offers', since: listed }));
    if (random.chance(0.7)) happen(listed, set('received', { earliest, latest: Math.min(listed, earliest + day) }));
  }
}

function beginningOf(random: Random, begun: number) {
  const attention = random.pick(['normal', 'normal', 'normal', 'normal', 'hot', 'hot', 'muted'] as const);
  const stage = random.pick(['invited', 'interviewing', 'interviewing'] as const);
  return { attention: said(attention), stage: said(stage, begun) };
}
