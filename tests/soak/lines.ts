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

/** Above the lines of the evenings; heaps are kB. */
export const titles = line(columns);

export function lineOf({ day, acts, tabs: held, worker, alarms, records, size }: Evening, errors: number): string {
  const heaps = tabs.map((name) => (held[name] ? kB(held[name].heap) : '-'));
  const sum = (name: 'listeners' | 'loose') => Object.values(held).reduce((all, one) => all + one[name], 0);
  const { interviews = 0, changes = 0, messages = 0, nudges = 0, snapshots = 0 } = records;
  return line([
    day,
    acts,
    errors,
    ...heaps,
    worker === null ? '-' : kB(worker),
    sum('listeners'),
    sum('loose'),
    alarms.length,
    interviews,
    changes,
    messages,
    nudges,
    snapshots,
    kB(size.records),
  ]);
}

function kB(bytes: number): number {
  return Math.round(bytes / 1000);
}

function line(cells: readonly (string | number)[]): string {
  return cells.map((cell, index) => String(cell).padStart(widths[index] ?? 0)).join('  ');
}
