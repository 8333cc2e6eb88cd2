import type { JobReading } from '@/lib/upwork/read-jobs';
import { readJobs } from '../browser/upwork/read-jobs';
import type { Reading } from './labs';
import { mark, newcomer } from './mark';
import type { Facts, Truth } from './truth';

/**
 * What the page says before anything is done to it. That this is true, a table of what a person reads on each captured page
 * proves elsewhere (`tests/browser/upwork/captures.test.ts`).
 */
export function jobTruths(document: Document, url: URL): Truth[] {
  const jobs = readJobs(document, url, Date.UTC(2026, 5, 20))?.jobs ?? [];
  const truths = jobs.map((job) => {
    const { keys, title } = job.sighting;
    job.cell.setAttribute(mark, keys[0] ?? '');
    return { place: placeOf(job), keys, title, facts: factsOf(job) };
  });
  return [...truths, { place: 'tile', keys: [newcomer.key], title: newcomer.title }];
}

export function readJobClaims(document: Document, url: URL, now: number): Reading {
  const reading = readJobs(document, url, now);
  if (!reading) return null;
  const claims = reading.jobs.map((job) => {
    const { keys, title } = job.sighting;
    return { place: placeOf(job), keys, title, row: job.element, cell: job.cell, facts: factsOf(job) };
  });
  return { verdict: reading.verdict, claims };
}

function placeOf({ isMain }: JobReading): string {
  return isMain ? 'main' : 'tile';
}

/** When it was last viewed is told from the moment of looking, and the country is a word: both are compared elsewhere. */
function factsOf({ sighting: { activity, client } }: JobReading): Facts | null {
  const facts = Object.entries({ ...activity, ...client }).filter(([name]) => name !== 'country');
  const known = facts.flatMap(([name, value]) => (typeof value === 'object' ? [] : [[name, value] as const]));
  return known.length > 0 ? Object.fromEntries(known) : null;
}
