// @vitest-environment node
import { expect, it } from 'vitest';
import { setDetail, setNames, setStage, undo } from '@/lib/storage/commands';
import { findDossier, findLikelyZone } from '@/lib/storage/dossier';
import { setMeeting } from '@/lib/storage/nudge-commands';
import { saveNotes } from '@/lib/storage/notes';
import { summarize } from '@/lib/storage/summaries';
import { freshDatabase } from '@/tests/fixtures/fresh-database';
import { aMoment, anInterview, said } from '@/tests/fixtures/make';

const interviewId = 'proposal:1';

it('puts together all that is written about an interview, under any of its names', async () => {
  const db = freshDatabase();
  const moment = aMoment(10);
  await db.interviews.add(anInterview({ keys: [interviewId, 'job:a'], title: said('Theme', 1, 'upwork') }));
  await db.interviews.add(anInterview({ keys: ['proposal:2'] }));
  await setNames(db, moment, interviewId, { title: 'Theme for Ana', client: 'Ana' });
  await setDetail(db, moment, interviewId, { name: 'score:pay', value: 4 });
  await setDetail(db, moment, interviewId, { name: 'decision', value: { verdict: 'go', reason: 'Kind' } });
  await setDetail(db, moment, interviewId, { name: 'agreed:price', value: '40' });
  await setDetail(db, moment, interviewId, { name: 'client-zone', value: 'America/Lima' });
  await setMeeting(db, moment, interviewId, { at: 99, minutes: 30 });
  await saveNotes(db, moment, { interviewId, text: 'First', basedOn: null });
  await saveNotes(db, aMoment(20), { interviewId, text: 'Second', basedOn: null });
  await setStage(db, moment, 'proposal:2', 'offer'); // another's
  const activity = {
    proposals: null,
    lastViewed: null,
    hires: 0,
    interviewing: 2,
    invitesSent: 1,
    unansweredInvites: 0,
  };
  await db.activities.bulkAdd([
    { activityId: 'b', interviewId, seenAt: 5, activity },
    { activityId: 'a', interviewId, seenAt: 3, activity },
  ]);

  const dossier = await findDossier(db, moment, 'job:a');
  expect(dossier).toMatchObject({
    view: { interviewId, title: 'Theme for Ana', client: 'Ana', meeting: { at: 99 } },
    isRemoved: false,
    names: { own: { title: 'Theme for Ana', client: 'Ana' }, read: { title: 'Theme', client: null } },
    scorecard: { given: 1, sum: 4 },
    decision: { verdict: 'go', reason: 'Kind' },
    clientZone: 'America/Lima',
    meetingRevision: 1,
  });
  expect(dossier?.terms.find(({ name }) => name === 'price')?.agreed).toBe('40');
  expect(dossier?.notes.map(({ text }) => text)).toEqual(['Second', 'First']);
  expect(dossier?.activities.map(({ seenAt }) => seenAt)).toEqual([3, 5]);
  expect(dossier?.timeline).toHaveLength(8);
  expect(await findDossier(db, moment, 'proposal:3')).toBeNull();
});

it('proposes the time zone that was written down last for the same client', async () => {
  const db = freshDatabase();
  const zone = (value: string, ms: number) => ({ 'client-zone': said(value, ms) });
  await db.interviews.bulkAdd([
    anInterview({ keys: ['proposal:1'], client: said('Ana') }),
    anInterview({ keys: ['proposal:2'], client: said('Ana'), details: zone('America/Lima', 1) }),
    anInterview({ keys: ['proposal:3'], client: said('Ana'), details: zone('America/Bogota', 2) }),
    anInterview({ keys: ['proposal:4'], client: said('Bo'), details: zone('Asia/Tokyo', 3) }),
    anInterview({ keys: ['proposal:5'] }),
  ]);
  await summarize(db, await db.interviews.toCollection().primaryKeys(), aMoment(0));
  expect(await findLikelyZone(db, 'Ana')).toBe('America/Bogota');
  expect(await findLikelyZone(db, 'Cy')).toBeNull();
});

it('renames in one change, which one undo takes back', async () => {
  const db = freshDatabase();
  await db.interviews.add(anInterview({ title: said('Theme', 1, 'upwork') }));
  const renamed = await setNames(db, aMoment(10), interviewId, { title: 'Mine', client: 'Ana' });
  if (!renamed.ok) throw new Error(renamed.code);
  expect(renamed.value).toMatchObject({ title: 'Mine', client: 'Ana' });
  expect(await db.changes.count()).toBe(1);
  const undone = await undo(db, aMoment(20), renamed.value.undoable?.changeId ?? '');
  expect(undone).toMatchObject({ ok: true, value: { title: 'Theme', client: null } });
});
