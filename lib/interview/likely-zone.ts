import type { Interview } from './interview-schema';
import { namesOf } from './names';

/** The time zone that the user wrote down last for this client in one of `others`; `null` where in none. */
export function likelyZoneOf(client: string, others: readonly Interview[]): string | null {
  const zones = others.flatMap((other) => {
    const zone = other.details['client-zone'];
    return zone && zone.value !== null && namesOf(other).client === client ? [zone] : [];
  });
  const [last] = zones.sort((a, b) => (a.stamp < b.stamp ? 1 : -1));
  return typeof last?.value === 'string' ? last.value : null;
}
