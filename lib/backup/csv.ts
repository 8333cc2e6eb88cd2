import { unparse } from 'papaparse';
import type { Records } from './records';

/** Formula-safe: a cell that a spreadsheet would compute is written as text. Lines end as RFC 4180 has it. */
const options = { escapeFormulae: true, newline: '\r\n' };

/** One line an interview; times in ISO 8601, UTC. Empty where nothing is known. */
export function interviewsCsv({ interviews }: Pick<Records, 'interviews'>): string {
  const rows = interviews
    .filter(({ removed }) => !removed.value)
    .map((interview) => ({
      interview_id: interview.interviewId,
      title: interview.title.value ?? '',
      client: interview.client.value ?? '',
      stage: interview.stage.value,
      stage_set_by: interview.stage.by,
      outcome: interview.outcome.value,
      lost_reason: interview.lostReason.value ?? '',
      outcome_note: textOf(interview.details['outcome-note']?.value),
      decision: decisionOf(interview.details.decision?.value),
      items_ticked: Object.values(interview.ticks).filter(({ value }) => value).length,
      proposal_sent_at: timeOf(interview.sentAt),
      first_seen_at: timeOf(interview.firstSeenAt),
      last_seen_at: timeOf(interview.lastSeenAt),
      call_at: timeOf(interview.meeting.value?.at ?? null),
      keys: interview.keys.join(' '),
    }));
  return csvOf(rows);
}

/** One line a change of stage or outcome, oldest first; with how long the interview stood there before, in hours. */
export function stageHistoryCsv({ interviews, changes }: Pick<Records, 'interviews' | 'changes'>): string {
  const titles = new Map(interviews.map(({ interviewId, title }) => [interviewId, title.value ?? '']));
  const lastAt = new Map<string, number>();
  const rows = changes
    .filter(({ what }) => what === 'stage' || what === 'outcome' || what === 'added')
    .toSorted((a, b) => (a.changeId < b.changeId ? -1 : 1))
    .map(({ interviewId, at, by, what, from, to, undoes }) => {
      const before = lastAt.get(interviewId);
      lastAt.set(interviewId, at);
      return {
        interview_id: interviewId,
        title: titles.get(interviewId) ?? '',
        at: timeOf(at),
        by,
        what,
        from: valueOf(from),
        to: valueOf(to),
        takes_back: undoes ? 'yes' : '',
        hours_before: before === undefined ? '' : String(Math.round(Math.max(0, at - before) / 360_000) / 10),
      };
    });
  return csvOf(rows);
}

function csvOf(rows: readonly Record<string, string | number>[]): string {
  return rows.length === 0 ? '' : `${unparse(rows, options)}\r\n`;
}

function timeOf(at: number | null): string {
  return at === null ? '' : new Date(at).toISOString();
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function decisionOf(value: unknown): string {
  return value && typeof value === 'object' && 'verdict' in value ? String(value.verdict) : '';
}

/** An outcome goes with its reason: "lost: price". */
function valueOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!value || typeof value !== 'object' || !('outcome' in value)) return '';
  const { outcome, lostReason } = value as { outcome: string; lostReason?: string | null };
  return lostReason ? `${outcome}: ${lostReason}` : outcome;
}
