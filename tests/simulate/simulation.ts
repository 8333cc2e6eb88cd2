import { day } from './browser-hours';
import { aFreelancer } from './freelancer';
import { judge, type Verdict } from './judge';
import { expectedOf } from './oracle';
import { randomOf } from './random';
import { wallClock } from './wall-clock';
import { live } from './worker';

const interviews = 40;
/** Lines were written before the first day, and follow-ups fall after the last. */
const marginMs = 60 * day;

/** Ninety days of one freelancer with forty interviews: what the worker did, judged by what it should have done. */
export function simulate(seed: number): Verdict & { zone: string } {
  const random = randomOf(seed);
  const freelancer = aFreelancer(random);
  const { settings, start, end } = freelancer;
  const diary = live(freelancer, interviews, random);
  const wall = wallClock(settings.hours, start - marginMs, end + marginMs);
  const expected = diary.known.flatMap((known) => expectedOf(known, settings, wall, end));
  return { ...judge(freelancer, diary, expected, wall), zone: settings.hours.zone ?? '' };
}
