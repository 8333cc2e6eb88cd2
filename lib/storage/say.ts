import type { Field, Stamp } from '@/lib/interview/interview-schema';
import { nextStamp, noStamp } from '@/lib/interview/stamp';
import type { Moment } from './change';

/** An edit: fields that were said one by one, `null` where nothing was. */
type Fields<Values> = { [Name in keyof Values]: Field<Values[Name]> | null };

/**
 * `said` as fields with one stamp, later than all of `before`. What is not said is `null`, and gives way when the two are
 * merged.
 */
export function sayFields<Values extends object>(
  names: readonly (keyof Values)[],
  said: Partial<Values>,
  before: Fields<Values> | undefined,
  { now, deviceId }: Moment,
): Fields<Values> {
  const stamps = names.map((name) => stampOf(before?.[name]));
  const latest = stamps.reduce((a, b) => (a > b ? a : b), noStamp);
  const stamp = nextStamp(latest, now, deviceId);
  return Object.fromEntries(
    names.map((name) => [name, said[name] === undefined ? null : { value: said[name], stamp, by: 'user' }]),
  ) as Fields<Values>;
}

/** What is to be said to take `said` back; `unsaid` are the values that stand where nothing was said. */
export function takeBack<Values extends object>(
  said: Partial<Values>,
  before: Fields<Values> | undefined,
  unsaid: Values,
): Partial<Values> {
  const names = (Object.keys(unsaid) as (keyof Values)[]).filter((name) => said[name] !== undefined);
  return Object.fromEntries(
    names.map((name) => [name, before?.[name] ? before[name].value : unsaid[name]]),
  ) as Partial<Values>;
}

function stampOf(field: Field<unknown> | null | undefined): Stamp {
  return field?.stamp ?? noStamp;
}
