import type { TaughtRule } from '@/lib/interview/taught-schema';

const kind = 'greenroom-taught-sections';
/** More than anybody teaches. */
const maxRules = 50;

export function taughtAsJson(rules: readonly TaughtRule[]): string {
  return `${JSON.stringify({ kind, version: 1, rules }, null, 2)}\n`;
}

/**
 * The rules in an exported file, not checked one by one: the background does. `null`: this is no such file. The yes to badge
 * what Upwork calls Submitted was somebody else's, so it is not taken over.
 */
export function taughtInJson(text: string): unknown[] | null {
  const file = parse(text);
  if (!isRecord(file) || file['kind'] !== kind || !Array.isArray(file['rules'])) return null;
  return file['rules']
    .slice(0, maxRules)
    .map((rule: unknown) => (isRecord(rule) ? { ...rule, despiteSubmitted: false } : rule));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // whatever it is, it is no file of ours
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
