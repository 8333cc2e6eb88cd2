import { createBadge, prepareBadges, updateBadge } from '@/components/badge';
import type { Sighting } from '@/lib/interview/sighting-schema';
import type { TaughtRule } from '@/lib/interview/taught-schema';
import { ask } from '@/lib/messages/ask';
import { routeOf } from '@/lib/upwork/route';
import type { Steps } from '@/lib/upwork/steps';
import type { BadgeKind } from '../drawn-badges';
import type { Feature, Occasion } from '../feature';
import { partOf } from '../load-part';
import { showInterviews, type Read, type Telling } from '../show-interviews';
import { watchTaughtRules } from '../taught-rules';

/** A badge with stage and progress in each row of the interviewing list, of invitations and of offers. */
export const interviewBadges: Feature = { id: 'interview-badges', start };

type Row = Telling & { sighting: Sighting };

const kind: BadgeKind = {
  prepare: () => prepareBadges(),
  create: ({ badge }, now, onOpen) => createBadge(badge, now, onOpen),
  update: (element, { badge }, now) => updateBadge(element, badge, now),
  put: (element, cell) => cell.append(element),
};

function start(occasion: Occasion, signal: AbortSignal): () => void {
  let rules: readonly TaughtRule[] = [];

  const readingOf = partOf(
    '/list-reader.js',
    () => globalThis.greenroomReadingOf,
    () => pass(),
    signal,
  );

  function* read(): Steps<Read<Row> | null> {
    const url = new URL(location.href);
    const page = routeOf(url);
    const steps = page === 'proposals' || page === 'archived' ? readingOf()?.(document, url, Date.now(), rules) : null;
    const reading = steps ? yield* steps : null;
    if (!reading) return null;
    const places: Row[] = [];
    for (const { row, cell, sighting } of reading.rows) {
      const key = sighting.keys[0] ?? sighting.section;
      places.push({ element: row, cell, key, gist: gistOf(sighting), sighting });
      yield;
    }
    return { ...reading, places };
  }

  const pass = showInterviews<Row>(
    {
      kind,
      read,
      tell: async (page, news) => {
        const answer = await ask('see', { ...page, sightings: news.map(({ sighting }) => sighting) });
        return answer.ok ? answer.value.map((badge) => badge && { badge, competition: null }) : null;
      },
    },
    occasion,
    signal,
  );
  watchTaughtRules((taught) => {
    rules = taught;
    pass();
  }, signal);
  return pass;
}

/** What a sighting says, but for what changes with the clock. */
function gistOf({ seenAt: _seenAt, received: _received, ...said }: Sighting): string {
  return JSON.stringify(said);
}
