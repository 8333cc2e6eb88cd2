import type { ClientFacts } from '@/lib/interview/sighting-schema';
import { countWords, numberWords, words } from '@/lib/words/words';

/** One thing that is said of a client. */
export type ClientFact = { name: keyof ClientFacts; label: string; value: string };

/** What the job's page said of the client, one line each; what it did not say is left out. */
export function clientFactsWords(facts: ClientFacts): ClientFact[] {
  const { paymentVerified, country, spent, hires, hireRate, openJobs, rating, reviews, memberSince } = facts;
  const values: [name: keyof ClientFacts, value: string | null][] = [
    ['paymentVerified', paymentVerified === null ? null : words(paymentVerified ? 'client.verified' : 'client.not')],
    ['country', country],
    ['spent', spent],
    ['hires', hires === null ? null : numberWords(hires)],
    ['hireRate', hireRate === null ? null : numberWords(hireRate / 100, { style: 'percent' })],
    ['openJobs', openJobs === null ? null : numberWords(openJobs)],
    ['rating', rating === null ? null : ratingWords(rating, reviews)],
    ['memberSince', memberSince],
  ];
  return values.flatMap(([name, value]) =>
    value ? [{ name, label: words(`client.fact.${name as Exclude<typeof name, 'reviews'>}`), value }] : [],
  );
}

function ratingWords(rating: number, reviews: number | null): string {
  const stars = numberWords(rating);
  return reviews === null ? words('client.rated', { stars }) : countWords('client.ratedIn', reviews, { stars });
}
