import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { changeWords, competitionWords, aboutWords } from '@/components/competition-words';
import type { Activity, ClientFacts } from '@/lib/interview/sighting-schema';
import type { Competition } from '@/lib/interview/view-schema';
import { aClient, anActivity } from '@/tests/fixtures/jobs';
import { aView } from './make-view';
import { openPanel } from './open-panel';

afterEach(cleanup);

const now = new Date(2026, 10, 24, 14, 5).getTime();
const before = new Date(2026, 10, 20, 9).getTime();
const hour = 3_600_000;

function compete(seen: Partial<Activity>, earlier?: Partial<Activity>, at = before): Competition {
  return {
    now: { activity: anActivity(seen), seenAt: now },
    before: earlier ? { activity: anActivity(earlier), seenAt: at } : null,
  };
}

describe('the competition in words', () => {
  it('is what the job’s page printed', () => {
    expect(competitionWords(compete({ hires: 1 }), now)).toEqual([
      'Interviewing: 3',
      'Proposals: 20 to 50',
      'Invites sent: 2',
      'Unanswered invites: 0',
      'Hires: 1',
    ]);
  });

  it.each<[string, Competition, string]>([
    ['since another day', compete({}, { interviewing: 2 }), 'Competition: Interviewing: 3 (2 on 20 Nov)'],
    [
      'since this morning',
      compete({}, { interviewing: 2 }, now - 5 * hour),
      'Competition: Interviewing: 3 (2 at 09:05)',
    ],
    [
      'since last year',
      compete({}, { interviewing: 0 }, now - 9000 * hour),
      'Competition: Interviewing: 3 (0 on 14 Nov 2025)',
    ],
    ['of nothing', compete({}, {}), 'Competition: Interviewing: 3'],
    ['of what was not shown before', compete({}, { interviewing: null }), 'Competition: Interviewing: 3'],
    [
      'of something else',
      compete({}, { proposals: '10 to 15' }),
      'Competition: Interviewing: 3 · Proposals: 20 to 50 (10 to 15 on 20 Nov)',
    ],
  ])('tells a change %s', (_, competition, words) => {
    expect(changeWords(competition, now)).toBe(words);
  });

  it('says that the number of candidates was not shown, and leaves out what else was not', () => {
    expect(competitionWords(compete({ interviewing: null, proposals: null }), now)).toEqual([
      'Interviewing: not shown',
      'Invites sent: 2',
      'Unanswered invites: 0',
    ]);
  });

  it.each([
    [0, '12:05'],
    [hour, 'about 11:35'],
    [24 * hour, 'about 24 Nov'],
  ])('tells a time with %i ms to spare as %s', (width, words) => {
    const latest = now - 2 * hour;
    expect(aboutWords({ earliest: latest - width, latest }, now)).toBe(words);
  });
});

describe('the panel', () => {
  const shows = (facts: Partial<ClientFacts>) => {
    openPanel(aView({ clientFacts: { facts: aClient(facts), seenAt: 0 } }));
    return screen.getByRole('region', { name: 'Client' }).textContent;
  };

  it('tells the competition and when it was seen, apart from the stage', () => {
    openPanel(aView({ competition: compete({}, { interviewing: 2 }) }));
    const line = screen.getByRole('region', { name: 'Competition for this job' });
    expect(line.textContent).toMatch(
      /^Competition: Interviewing: 3 \(2 on 20 Nov.*\) · Proposals: 20 to 50 · .*as seen/,
    );
    expect(line.closest('.stepper')).toBeNull();
  });

  it('tells what is known of the client, and leaves out what is not', () => {
    expect(shows({ paymentVerified: true, spent: '$48K', hires: 1, hireRate: 81, rating: 4.9, reviews: 23 })).toMatch(
      /^Client: Payment verified · Germany · \$48K spent · 1 hire · 81% hire rate · Rated 4\.9 of 5 in 23 reviewsOn the job’s page, as seen/,
    );
  });

  it('does not take an unknown payment for one that is not verified', () => {
    expect(shows({})).toMatch(/^Client: GermanyOn the/);
    cleanup();
    expect(shows({ paymentVerified: false })).toMatch(/^Client: Payment not verified · Germany/);
  });

  it('has no line for what was never seen', () => {
    openPanel(aView());
    expect(screen.queryByRole('region', { name: 'Client' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Competition for this job' })).toBeNull();
  });
});
