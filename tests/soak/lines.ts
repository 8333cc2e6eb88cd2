import type { Evening } from './evening.ts';

const tabs = ['jobs', 'list', 'messages', 'search', 'hidden', 'board'];
const columns = [
  'day',
  'acts',
  'errors',
  ...tabs,
  'worker',
  'listeners',
  'loose',
  'alarms',
  'interviews',
  'changes',
  'messages',
  'reminders',
  'snapshots',
  'kB',
];
const widths = columns.map((name) => Math.max(6, name.length));

/** Above the lines of the evenings; heaps are MB. */
export const titles = line(columns);

export function lineOf({ day, acts, tabs: held, worker, alarms, records, size }: Evening, errors: number): string {
  const heaps = tabs.map((name) => (held[name] ? mb(held[name].heap) : '-'));
  const sum = (name: 'listeners' | 'loose') => Object.values(held).reduce((all, one) => all + one[name], 0);
  const { interviews = 0, changes = 0, messages = 0, nudges = 0, snapshots = 0 } = records;
  return line([
    day,
    acts,
    errors,
    ...heaps,
    worker === null ? '-' : mb(worker),
    sum('listeners'),
    sum('loose'),
    alarms.length,
    interviews,
    changes,
    messages,
    nudges,
    snapshots,
    Math.round(size.records / 1000),
  ]);
}

function mb(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

function line(cells: readonly (string | number)[]): string {
  return cells.map((cell, index) => String(cell).padStart(widths[index] ?? 0)).join('  ');
}
