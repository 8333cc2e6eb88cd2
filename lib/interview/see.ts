import { sortKeys, strongestKey } from './identity';
import type { Change, Field, Interview, Stamp } from './interview-schema';
import { later } from './merge';
import type { Interval, Section, Sighting } from './sighting-schema';
import { noStamp, stampAt } from './stamp';
import { stages, type Stage } from './stage';

/** The stage that a list of Upwork's speaks for. Submitted and archived proposals are in none. */
const stageOf: Partial<Record<Section, Stage>> = { invitations: 'invited', active: 'interviewing', offers: 'offer' };

/** A look that tells only the time is not worth a write before the last one is this old. */
const freshForMs = 300_000;

/** `isNews`: something is different now, other than when it was seen. */
export type Seen = { interview: Interview; change: Change | null; isNews: boolean };

/**
 * What a sighting makes of the interview known under its keys: `known` itself where nothing is worth writing, `null`
 * where it is none and none begins. Stamps come from the time of seeing, so the same sighting again, or an older one
 * told late, changes nothing.
 */
export function seeSighting(known: Interview | undefined, sighting: Sighting, deviceId: string): Seen | null {
  if (!known) return begin(sighting, deviceId);

  const { seenAt } = sighting;
  const stamp = stampAt(seenAt, 0, deviceId);
  const field = <Value>(value: Value): Field<Value> => ({ value, stamp, by: 'upwork' });
  /** What the page does not say is not unsaid, and what it says again is no news. */
  const said = <Value>(old: Field<Value | null>, value: Value | null): Field<Value | null> =>
    value === null || JSON.stringify(old.value) === JSON.stringify(value) ? old : later(old, field(value));

  const keys = sortKeys([...known.keys, ...sighting.keys]);
  const section = placeOf(known.section, sighting, stamp);
  const isListedAnew = section.value?.name !== known.section.value?.name;
  const listed = stageOf[sighting.section];
  // Upwork's lists only ever move an interview on: where the user has gone further, they know more.
  const advances = listed !== undefined && stages.indexOf(listed) > stages.indexOf(known.stage.value);
  const stage = isListedAnew && advances ? later(known.stage, field(listed)) : known.stage;

  const told: Interview = {
    ...known,
    interviewId: strongestKey(keys),
    keys,
    title: known.title.by === 'user' && known.title.value !== null ? known.title : said(known.title, sighting.title),
    client: said(known.client, sighting.client),
    sentAt: known.sentAt ?? sighting.sentAt,
    received: said(known.received, narrower(known.received.value, sighting.received)),
    archiveReason: said(known.archiveReason, sighting.archiveReason),
    stage,
  };
  const isNews = isListedAnew || JSON.stringify(told) !== JSON.stringify(known);
  if (!isNews && seenAt < known.lastSeenAt + freshForMs) return { interview: known, change: null, isNews };

  const interview: Interview = {
    ...told,
    section,
    firstSeenAt: Math.min(known.firstSeenAt, seenAt),
    lastSeenAt: Math.max(known.lastSeenAt, seenAt),
    updatedAt: isNews ? Math.max(known.updatedAt, seenAt) : known.updatedAt,
  };
  const moved = { what: 'stage', from: known.stage.value, to: stage.value };
  return { interview, change: stage === known.stage ? null : changeOf(interview, sighting, stamp, moved), isNews };
}

/** The list that the latest look showed it in. Of two looks in one moment the one told first counts. */
function placeOf(known: Interview['section'], { section, seenAt }: Sighting, stamp: Stamp): Interview['section'] {
  if (stamp <= known.stamp) return known;
  const since = known.value?.name === section ? known.value.since : seenAt;
  return { value: { name: section, since }, stamp, by: 'upwork' };
}

/** Only a list that speaks for a stage makes an interview of what stands in it. */
function begin(sighting: Sighting, deviceId: string): Seen | null {
  const { seenAt, section } = sighting;
  const listed = stageOf[section];
  if (!listed) return null;

  const stamp = stampAt(seenAt, 0, deviceId);
  const said = <Value>(value: Value): Field<Value> => ({
    value,
    stamp: value === null ? noStamp : stamp,
    by: 'upwork',
  });
  const unsaid = <Value>(value: Value): Field<Value> => ({ value, stamp: noStamp, by: 'upwork' });
  const keys = sortKeys(sighting.keys);
  const interview: Interview = {
    interviewId: strongestKey(keys),
    keys,
    firstSeenAt: seenAt,
    lastSeenAt: seenAt,
    title: said(sighting.title),
    client: said(sighting.client),
    sentAt: sighting.sentAt,
    received: said(sighting.received),
    section: said({ name: section, since: seenAt }),
    archiveReason: said(sighting.archiveReason),
    stage: { ...said(listed), stamp: firstStageStamp(listed, stamp, deviceId) },
    outcome: unsaid('open'),
    lostReason: unsaid(null),
    removed: unsaid(false),
    attention: unsaid('normal'),
    meeting: unsaid(null),
    clientFacts: unsaid(null),
    messagesSeenAt: null,
    ticks: {},
    details: {},
    refused: {},
    updatedAt: seenAt,
  };
  const added = { what: 'added', from: null, to: listed };
  return { interview, change: changeOf(interview, sighting, stamp, added), isNews: true };
}

/**
 * That something stands in a list says little of its stage: when it turns out to be an interview known by another key,
 * whatever was said there must win. An offer says enough.
 */
function firstStageStamp(listed: Stage, stamp: Stamp, deviceId: string): Stamp {
  return listed === 'offer' ? stamp : stampAt(0, stages.indexOf(listed), deviceId);
}

function changeOf(
  { interviewId }: Interview,
  { seenAt }: Sighting,
  stamp: Stamp,
  what: Pick<Change, 'what' | 'from' | 'to'>,
): Change {
  return { changeId: `${stamp} ${interviewId}`, interviewId, at: seenAt, by: 'upwork', ...what, undoes: null };
}

/** Two looks at one coarse time tell it finer; where they contradict each other the new one counts. */
function narrower(old: Interval | null, now: Interval | null): Interval | null {
  if (!old || !now) return now ?? old;
  const both = { earliest: Math.max(old.earliest, now.earliest), latest: Math.min(old.latest, now.latest) };
  return both.earliest <= both.latest ? both : now;
}
