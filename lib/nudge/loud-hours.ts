import type { NudgeSettings, Span, WorkingHours } from './nudge-settings';

const known = new WeakMap<NudgeSettings, WorkingHours>();

/** All hours that are not quiet, as hours of every day: so one calendar knows both, and what the clocks skip or repeat. */
export function loudHoursOf(settings: NudgeSettings): WorkingHours {
  const hours = known.get(settings) ?? makeHours(settings);
  known.set(settings, hours);
  return hours;
}

function makeHours({ hours: { zone }, notifications: { quietFrom, quietTo } }: NudgeSettings): WorkingHours {
  const spans: Span[] =
    quietFrom > quietTo // over midnight
      ? [{ from: quietTo, to: quietFrom }]
      : [
          { from: 0, to: quietFrom },
          { from: quietTo, to: 1440 },
        ];
  const day = quietFrom === quietTo ? [{ from: 0, to: 1440 }] : spans.filter(({ from, to }) => from < to);
  return { zone, week: Array.from({ length: 7 }, () => day), daysOff: [], temporary: [] };
}
