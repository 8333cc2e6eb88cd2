import { stages, type Stage } from './stage';

/** What can be told of an interview in a database that this Greenroom does not know. */
export type RawInterview = { title: string | null; client: string | null; stage: Stage | null };

/** Records of whatever version, those that changed last first; what is not where it has always been is not known. */
export function rawInterviews(records: readonly unknown[]): RawInterview[] {
  return records
    .map((record) => (record ?? {}) as Record<string, unknown>)
    .filter((record) => valueOf(record['removed']) !== true)
    .sort((a, b) => Number(b['updatedAt'] ?? 0) - Number(a['updatedAt'] ?? 0))
    .map(({ title, client, stage }) => ({
      title: textOf(title),
      client: textOf(client),
      stage: stages.find((known) => known === valueOf(stage)) ?? null,
    }));
}

function textOf(field: unknown): string | null {
  const value = valueOf(field);
  return typeof value === 'string' ? value : null;
}

function valueOf(field: unknown): unknown {
  return (field as { value?: unknown } | undefined | null)?.value;
}
