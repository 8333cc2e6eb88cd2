import type { Activity, Interval } from '@/lib/interview/sighting-schema';
import * as hook from './job-hooks';
import { partBelow, textsIn } from './job-texts';
import { only } from './only';
import { relativeTime } from './time';

type Field = keyof Activity;

/** Labels of "Activity on this job", the same from 2024 to 2026 (UPWORK 5). */
const labels: [field: Field, label: RegExp][] = [
  ['proposals', /^proposals\b/i],
  ['lastViewed', /^last viewed\b/i],
  ['hires', /^hires\b/i],
  ['interviewing', /^interviewing\b/i],
  ['invitesSent', /^invites sent\b/i],
  ['unansweredInvites', /^unanswered invites\b/i],
];

/** Reads "Activity on this job" under `root` by marks and by words; what they contradict each other on is unknown. */
export function readActivity(root: Element, now: number): { activity: Activity | null; isOdd: boolean } {
  const marked = root.querySelector(hook.activity);
  const named = partBelow(root, /^activity on this job$/i, /interviewing/i);
  const byHooks = marked ? pairsByHooks(marked) : new Map<Field, string>();
  const byWords = named ? pairsByWords(textsIn(named)) : new Map<Field, string>();
  let isOdd = false;
  const textOf = (field: Field): string => {
    const said = [byHooks.get(field), byWords.get(field)].filter((text) => text !== undefined);
    const text = only(said);
    if (said.length > 0 && text === null) isOdd = true;
    return text ?? '';
  };
  const count = (field: Field): number | null => {
    const text = textOf(field);
    return /^\d{1,6}$/.test(text) ? Number(text) : null;
  };
  const activity: Activity = {
    proposals: textOf('proposals') || null,
    lastViewed: viewed(textOf('lastViewed'), now),
    hires: count('hires'),
    interviewing: count('interviewing'),
    invitesSent: count('invitesSent'),
    unansweredInvites: count('unansweredInvites'),
  };
  return { activity: Object.values(activity).some((value) => value !== null) ? activity : null, isOdd };
}

function viewed(text: string, now: number): Interval | null {
  return text ? relativeTime(text, now) : null;
}

function pairsByHooks(list: Element): Map<Field, string> {
  const pairs = new Map<Field, string>();
  for (const item of [...list.querySelectorAll(hook.activityItem)].slice(0, 20)) {
    // Tooltips may lie within the label (2025): only its beginning counts.
    const field = fieldOf(textsIn(item.querySelector(hook.activityLabel) ?? item)[0] ?? '');
    const value = (item.querySelector(hook.activityValue)?.textContent ?? '').slice(0, 100).trim();
    if (field && isValue(field, value)) set(pairs, field, value);
  }
  return pairs;
}

/** A label, then the first text after it that can be its value. */
function pairsByWords(texts: readonly string[]): Map<Field, string> {
  const pairs = new Map<Field, string>();
  let field: Field | null = null;
  for (const text of texts) {
    const [label = '', beside = ''] = text.split(':', 2);
    const next = fieldOf(label);
    field = next ?? field;
    const value = next ? beside.trim() : text;
    if (!field || !isValue(field, value)) continue;
    set(pairs, field, value);
    field = null;
  }
  return pairs;
}

/** A counter that stands there twice has no value. */
function set(pairs: Map<Field, string>, field: Field, value: string): void {
  pairs.set(field, pairs.has(field) && pairs.get(field) !== value ? '?' : value);
}

function fieldOf(label: string): Field | null {
  return label.length > 40 ? null : (labels.find(([, pattern]) => pattern.test(label))?.[0] ?? null);
}

function isValue(field: Field, text: string): boolean {
  if (text.length > 40) return false;
  if (field === 'proposals') return /^(?:(?:less|fewer) than \d{1,4}|\d{1,4} to \d{1,4}|\d{1,4}\+?)$/i.test(text);
  if (field === 'lastViewed') return relativeTime(text, 0) !== null;
  return /^\d{1,6}$/.test(text);
}
