import type { Change, Interview } from '@/lib/interview/interview-schema';
import type { Disk } from './disk.ts';

/**
 * Every sign that a command was carried out by halves: something that the history tells and the interview does not, or the
 * other way round; something that belongs to an interview that is not there.
 */
export function halves({ interviews, changes, messages, nudgeActs, summaries }: Disk): string[] {
  const known = new Set(interviews.map(({ interviewId }) => interviewId));
  const strays = [...changes, ...messages, ...nudgeActs]
    .filter(({ interviewId }) => !known.has(interviewId))
    .map((record) => `of no interview: ${JSON.stringify(record)}`);

  const undone = new Set(changes.map(({ undoes }) => undoes));
  const parts = [
    ...messages.filter(({ source }) => source === 'user').map((one) => ({ what: `message:${one.messageId}`, ...one })),
    ...nudgeActs.map((one) => ({ what: `nudge:${one.actId}`, ...one })),
  ];
  const partOf = new Map(parts.map((part) => [part.what, part]));
  const told = changes.filter(({ what, undoes }) => undoes === null && /^(?:message|nudge):/.test(what));
  const toldNames = new Set(told.map(({ what }) => what));
  const untold = parts.filter(({ what }) => !toldNames.has(what)).map(({ what }) => `not in the history: ${what}`);
  const unkept = told
    .filter(({ what, changeId }) => partOf.get(what)?.retracted !== undone.has(changeId))
    .map(({ what }) => `in the history, but not so: ${what}`);

  const byInterview = Map.groupBy(changes, ({ interviewId }) => interviewId);
  const different = interviews.flatMap((interview) =>
    differences(interview, byInterview.get(interview.interviewId) ?? []),
  );
  return [...strays, ...untold, ...unkept, ...different, ...unlisted(interviews, summaries)];
}

/** What lists show is written with what it is of: one for each interview. */
function unlisted(interviews: Disk['interviews'], summaries: Disk['summaries']): string[] {
  const known = new Set(interviews.map(({ interviewId }) => interviewId));
  const listed = new Set(summaries.map(({ interviewId }) => interviewId));
  return [
    ...[...known.difference(listed)].map((interviewId) => `in no list: ${interviewId}`),
    ...[...listed.difference(known)].map((interviewId) => `only in lists: ${interviewId}`),
  ];
}

/** Where an interview is not as its history says. */
function differences(interview: Interview, changes: readonly Change[]): string[] {
  const history = changes.toSorted((a, b) => (a.changeId < b.changeId ? -1 : 1));
  if (!history.some(({ what }) => what === 'added')) return [`without a beginning: ${interview.interviewId}`];
  const names = new Set([...valuesOf(interview).keys(), ...history.map(({ what }) => what)]);
  return [...names]
    .filter((name) => name !== 'added' && !/^(?:message|nudge):/.test(name))
    .filter((name) => said(valuesOf(interview).get(name) ?? initial(name)) !== said(toldOf(name, history)))
    .map(
      (name) =>
        `${interview.interviewId} ${name}: ${said(valuesOf(interview).get(name))}, told ${said(toldOf(name, history))}`,
    );
}

/** What the history says of a field: what the last change of it made of it. */
function toldOf(name: string, history: readonly Change[]): unknown {
  const last = history.findLast(({ what }) => what === name);
  const added = history.findLast(({ what }) => what === 'added');
  // Taking that back is told as "added" too, and says nothing of the stage.
  if (name === 'stage') return last?.to ?? history.find(({ what }) => what === 'added')?.to;
  if (name !== 'removed' || !added) return last ? last.to : initial(name);
  // Taking back that an interview was added takes it off the lists.
  return last && last.changeId > added.changeId ? last.to : added.undoes !== null;
}

function valuesOf(interview: Interview): Map<string, unknown> {
  const { stage, outcome, lostReason, removed, attention, meeting, ticks, details } = interview;
  return new Map<string, unknown>([
    ['stage', stage.value],
    ['outcome', { outcome: outcome.value, lostReason: lostReason.value }],
    ['removed', removed.value],
    ['attention', attention.value],
    ['meeting', meeting.value],
    ...Object.entries(ticks).map(([itemId, { value }]) => [`tick:${itemId}`, value] as const),
    ...Object.entries(details).map(([name, field]) => [`detail:${name}`, field.value] as const),
  ]);
}

function initial(name: string): unknown {
  if (name === 'outcome') return { outcome: 'open', lostReason: null };
  if (name === 'attention') return 'normal';
  if (name === 'removed' || name.startsWith('tick:')) return false;
  return null;
}

/** Disks keep the order of properties. */
function said(value: unknown): string {
  return JSON.stringify(value, value && typeof value === 'object' ? Object.keys(value).sort() : undefined);
}
