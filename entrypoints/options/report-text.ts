import type { Settings } from '@/lib/interview/settings-schema';
import type { DayReading } from '@/lib/storage/read-data';

export type Facts = {
  version: string;
  /** What the browser calls itself. Only its name, its main version and the family of the system go into a report. */
  userAgent: string;
  settings: Settings;
  readings: readonly DayReading[];
  skeleton: string;
  /** ms since 1970 */
  now: number;
};

const browsers: [name: string, pattern: RegExp][] = [
  ['Firefox', /Firefox\/(\d{1,4})/],
  ['Edge', /Edg\/(\d{1,4})/],
  ['Opera', /OPR\/(\d{1,4})/],
  ['Chrome', /Chrome\/(\d{1,4})/],
];
const systems: [name: string, pattern: RegExp][] = [
  ['Windows', /Windows/],
  ['Android', /Android/],
  ['ChromeOS', /CrOS/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
];

/** The whole report, as it is shown and saved; in English, since it is for whoever mends Greenroom. */
export function reportText({ version, userAgent, settings, readings, skeleton, now }: Facts): string {
  const [browser, browserVersion = ''] = browsers
    .map(([name, pattern]) => [name, pattern.exec(userAgent)?.[1]])
    .find(([, found]) => found) ?? ['another browser'];
  const system = systems.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'another system';
  const paused = settings.pausedUntil !== null && settings.pausedUntil > now;
  return [
    'Greenroom report, format 1',
    `Greenroom ${version}, ${`${browser} ${browserVersion}`.trim()}, ${system}`,
    `Mode: ${settings.mode}${paused ? ', paused' : ''}`,
    `Made: ${new Date(now).toISOString().slice(0, 10)}`,
    '',
    'Looks at each kind of page in 30 days: understood, partly, not understood;',
    'rows seen by marks, by structure, as taught; the last look',
    ...linesOf(readings),
    '',
    'How the page is built: elements, lengths of texts, and marks in words that all pages are made of',
    '("?" for any other word, "#" for numbers)',
    skeleton,
    '',
  ].join('\n');
}

function linesOf(readings: readonly DayReading[]): string[] {
  const byPage = Map.groupBy(readings, ({ page }) => page);
  if (byPage.size === 0) return ['none'];
  return [...byPage].map(([page, days]) => {
    const sum = (count: (day: DayReading) => number) => days.reduce((total, day) => total + count(day), 0);
    const verdicts = [
      sum(({ verdicts }) => verdicts.understood),
      sum(({ verdicts }) => verdicts.partly),
      sum(({ verdicts }) => verdicts['not-understood']),
    ];
    const layers = [
      sum(({ layers }) => layers.hooks),
      sum(({ layers }) => layers.structure),
      sum(({ layers }) => layers.taught),
    ];
    const last = days.reduce((a, b) => (b.lastAt > a.lastAt ? b : a));
    return `${page}: ${verdicts.join(', ')}; ${layers.join(', ')}; ${last.lastVerdict} on ${last.day}`;
  });
}
