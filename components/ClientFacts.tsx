import type { ClientFacts as Facts } from '@/lib/interview/sighting-schema';
import { countWords, numberWords, words } from '@/lib/words/words';
import { momentWords } from './moment-words';

type Props = { facts: Facts; seenAt: number; now: number };

/** What the job's page says of the client. What it does not say is left out. */
export function ClientFacts({ facts, seenAt, now }: Props) {
  const told = clientWords(facts);
  if (told.length === 0) return null;
  return (
    <section class="facts" aria-label={words('clientFacts.title')}>
      <p>{words('clientFacts.all', { facts: told.join(' · ') })}</p>
      <p class="light">{words('clientFacts.seen', { time: momentWords(seenAt, now) })}</p>
    </section>
  );
}

function clientWords(facts: Facts): string[] {
  const { paymentVerified, country, spent, hires, hireRate, openJobs, rating, reviews, memberSince } = facts;
  return [
    paymentVerified !== null && words(`clientFacts.${paymentVerified ? 'paymentVerified' : 'paymentNotVerified'}`),
    country,
    spent && words('clientFacts.spent', { amount: spent }),
    hires !== null && countWords('clientFacts.hires', hires),
    hireRate !== null && words('clientFacts.hireRate', { percent: numberWords(hireRate / 100, { style: 'percent' }) }),
    openJobs !== null && countWords('clientFacts.openJobs', openJobs),
    rating !== null && ratedWords(numberWords(rating), reviews),
    memberSince && words('clientFacts.memberSince', { date: memberSince }),
  ].filter((told) => typeof told === 'string' && told !== '') as string[];
}

function ratedWords(rating: string, reviews: number | null): string {
  return reviews === null
    ? words('clientFacts.rated', { rating })
    : countWords('clientFacts.ratedIn', reviews, { rating });
}
