import { later } from './merge';
import { strongestKey } from './identity';
import type { Change, Field, Interview } from './interview-schema';
import type { Interval, Section, Sighting } from './sighting-schema';
import { stampAt } from './stamp';
import { stages, type Stage } from './stage';

/** The stage that a list of Upwork's speaks for. Submitted and archived proposals are in none. */
const stageOf: Partial<Record<Section, Stage>> = { invitations: 'invited', active: 'interviewing', offers: 'offer' };

/**
 * What a sighting makes of the interview known under its keys. `null`: it is none, and none begins here. Stamps come
 * from the time of seeing, so the same sighting again, or an older one late, changes nothing.
 */
export function seeSighting(
  known: Interview | undefined,
  sighting: Sighting,
  { deviceId, changeId }: { deviceId: string; changeId: string },
): { interview: Interview; change: Change | null } | null {
  const { seenAt, section } = sighting;
  const stamp = stampAt(seenAt, 0, deviceId);
  const field = <Value>(value: Value): Field<Value> => ({ value, stamp, by: 'upwork' });
  const listed = stageOf[section];
  const keys = [...new Set([...(known?.keys ?? []), ...sighting.keys])].sort();
  const interviewId = strongestKey(keys);
  const history = { changeId, interviewId, at: seenAt, by: 'upwork', undoes: null } as const;

  if (!known) {
    if (!listed) return null;
    const interview: Interview = {
      interviewId,
      keys,
      firstSeenAt: seenAt,
      lastSeenAt: seenAt,
      title: field(sighting.title),
      client: field(sighting.client),
      sentAt: sighting.sentAt,
      received: field(sighting.received),
      section: field(section),
      archiveReason: field(sighting.archiveReason),
      stage: field(listed),
      outcome: field('open'),
      lostReason: field(null),
      removed: field(false),
      ticks: {},
      refused: {},
      updatedAt: seenAt,
    };
    return { interview, change: { ...history, what: 'added', from: null, to: listed } };
  }

  /** What the page does not say is not unsaid, and what it says again is no news. */
  const said = <Value>(old: Field<Value | null>, value: Value | null): Field<Value | null> =>
    value === null || JSON.stringify(old.value) === JSON.stringify(value) ? old : later(old, field(value));

  const placed = said(known.section, section);
  const moves = placed !== known.section && listed !== undefined && advances(known.stage.value, listed);
  const stage = moves ? later(known.stage, field(listed)) : known.stage;
  const interview: Interview = {
    ...known,
    interviewId,
    keys,
    firstSeenAt: Math.min(known.firstSeenAt, seenAt),
    lastSeenAt: Math.max(known.lastSeenAt, seenAt),
    title: said(known.title, sighting.title),
    client: said(known.client, sighting.client),
    sentAt: known.sentAt ?? sighting.sentAt,
    received: said(known.received, narrower(known.received.value, sighting.received)),
    section: placed,
    archiveReason: said(known.archiveReason, sighting.archiveReason),
    stage,
  };
  if (stage === known.stage) return { interview, change: null };
  const change = { ...history, what: 'stage', from: known.stage.value, to: stage.value };
  return { interview: { ...interview, updatedAt: Math.max(known.updatedAt, seenAt) }, change };
}

/** Upwork's lists only ever move an interview on: where the user has gone further, they know more. */
function advances(from: Stage, to: Stage): boolean {
  return stages.indexOf(to) > stages.indexOf(from);
}

/** Two looks at one coarse time tell it finer; where they contradict each other the new one counts. */
function narrower(old: Interval | null, now: Interval | null): Interval | null {
  if (!old || !now) return now ?? old;
  const both = { earliest: Math.max(old.earliest, now.earliest), latest: Math.min(old.latest, now.latest) };
  return both.earliest <= both.latest ? both : now;
}
