import { calendarEventOf } from '@/components/calendar-event';
import { calendarFile } from '@/lib/calendar/calendar-file';
import type { DetailName } from '@/lib/interview/detail';
import type { Interview } from '@/lib/interview/interview-schema';
import { writeBackup, type FileForm, type Progress } from '@/lib/backup/backup-file';
import { interviewsCsv, stageHistoryCsv } from '@/lib/backup/csv';
import { recordsOf, type Records } from '@/lib/backup/records';
import type { SavedFile, TextFile } from '@/components/save-file';
import type { Services } from '../services';

/** Which interviews go into a file. */
export const selections = ['all', 'open', 'ended'] as const;
export type Selection = (typeof selections)[number];

/** A backup as a file to be saved. Ends with an `AbortError` when `signal` aborts. */
export async function backupFile(
  { readEverything, ask, now }: Services,
  selection: Selection,
  form: FileForm,
  onProgress: Progress,
  signal: AbortSignal,
): Promise<SavedFile> {
  const records = selected(await readEverything(), selection);
  const [nudgeSettings, taughtRules] = await Promise.all([ask('nudgeSettings', null), ask('taughtRules', null)]);
  const settings = {
    nudgeSettings: nudgeSettings.ok ? nudgeSettings.value : null,
    taughtRules: taughtRules.ok ? taughtRules.value : null,
  };
  const madeAt = now();
  const bytes = await writeBackup({ madeAt, records, settings }, form, onProgress, signal);
  const ending = form.passphrase !== null ? 'greenroom' : form.packed ? 'json.gz' : 'json';
  const type =
    form.passphrase !== null ? 'application/octet-stream' : form.packed ? 'application/gzip' : 'application/json';
  return { name: `greenroom-${dayAt(madeAt)}.${ending}`, type, bytes };
}

/** All planned calls as appointments; calendars take a later file of the same calls for changes of them. */
export async function callsFile({ readEverything, addressOf, zones, now }: Services): Promise<TextFile> {
  const { interviews, changes } = await readEverything();
  const revisions = Map.groupBy(
    changes.filter(({ what }) => what === 'meeting'),
    ({ interviewId }) => interviewId,
  );
  const events = interviews.flatMap(({ interviewId, keys, title, client, meeting, removed, details }) => {
    if (!meeting.value || removed.value) return [];
    const call = {
      interviewId,
      title: title.value,
      client: client.value,
      meetingRevision: revisions.get(interviewId)?.length ?? 0,
      noShowPlan: textOf(details['no-show-plan']),
      address: addressOf(keys),
    };
    return calendarEventOf(call, meeting.value, { mine: zones.own, theirs: textOf(details['client-zone']) });
  });
  return { name: `greenroom-calls-${dayAt(now())}.ics`, type: 'text/calendar', text: calendarFile(events, now()) };
}

function textOf(detail: Interview['details'][DetailName]): string | null {
  return typeof detail?.value === 'string' ? detail.value : null;
}

/** Interviews, or their changes of stage, as a table for a spreadsheet. */
export async function csvFile({ readEverything, now }: Services, what: 'interviews' | 'stages'): Promise<TextFile> {
  const records = await readEverything();
  const text = what === 'interviews' ? interviewsCsv(records) : stageHistoryCsv(records);
  return { name: `greenroom-${what}-${dayAt(now())}.csv`, type: 'text/csv', text };
}

function selected(records: Records, selection: Selection): Records {
  if (selection === 'all') return records;
  const meant = records.interviews.filter(({ outcome }) => (outcome.value === 'open') === (selection === 'open'));
  return recordsOf(records, new Set(meant.map(({ interviewId }) => interviewId)));
}

function dayAt(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
