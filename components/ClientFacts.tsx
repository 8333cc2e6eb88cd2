import type { ClientFacts as Facts } from '@/lib/interview/sighting-schema';
import { momentWords } from './moment-words';

type Props = { facts: Facts; seenAt: number; now: number };

/** What the job's page says of the client. What it does not say is left out. */
export function ClientFacts({ facts, seenAt, now }: Props) {
  const words = clientWords(facts);
  if (words.length === 0) return null;
  return (
    <section class="facts" aria-label="Client">
      <p>Client: {words.join(' · ')}</p>
      <p class="light">On the job’s page, as seen {momentWords(seenAt, now)}.</p>
    </section>
  );
}

function clientWords(facts: Facts): string[] {
  const { paymentVerified, country, spent, hires, hireRate, openJobs, rating, reviews, memberSince } = facts;
  return [
    paymentVerified !== null && (paymentVerified ? 'Payment verified' : 'Payment not verified'),
    country,
    spent && `${spent} spent`,
    hires !== null && counted(hires, 'hire'),
    hireRate !== null && `${hireRate} % hire rate`,
    openJobs !== null && counted(openJobs, 'open job'),
    rating !== null && `Rated ${rating} of 5${reviews === null ? '' : ` in ${counted(reviews, 'review')}`}`,
    memberSince && `Member since ${memberSince}`,
  ].filter((words) => typeof words === 'string' && words !== '') as string[];
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
