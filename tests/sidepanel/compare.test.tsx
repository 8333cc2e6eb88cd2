import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { Dossier } from '@/lib/interview/dossier';
import { hashOf } from '@/entrypoints/sidepanel/route';
import { expectAccessible } from '@/tests/components/accessible';
import { aView } from '@/tests/components/make-view';
import { aDossier } from './make-dossier';
import { booking, logo, openWorkspace } from './open-workspace';

afterEach(cleanup);

const scores = { clarity: 4, respect: null, pay: 2, scope: null, 'time-zone': null, gut: null };
const dossiers: Record<string, Dossier> = {
  [booking.interviewId]: aDossier(booking, {
    scorecard: { scores, given: 2, sum: 6, mean: 3 },
    decision: { verdict: 'go', reason: 'Kind' },
    terms: [{ name: 'price', agreed: '$45', offered: '$40', relation: 'different' }],
  }),
  [logo.interviewId]: aDossier({ ...logo, outcome: 'lost', lostReason: 'price' }),
};

function openCompare(interviewIds: string[], summaries = [booking, logo]) {
  return openWorkspace({
    hash: hashOf({ view: 'compare', interviewIds }),
    summaries,
    services: {
      watchDossiers: (ids) => (next) => {
        next(ids.flatMap((id) => dossiers[id] ?? []));
        return () => {};
      },
    },
  });
}

const rows = () =>
  screen.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent.trim()).join(' | '));

it('shows interviews beside each other, and leaves out what is known of none', async () => {
  openCompare([booking.interviewId, logo.interviewId]);
  await screen.findByRole('table');
  expect(rows()).toEqual([
    ' | Rebuild a booking siteMarisol | Animate a logo',
    'Where it stands',
    'Stage | Deep dive | Job offer',
    'Checklist | 1 of 3 done | 1 of 3 done',
    'Turn | your turn | –',
    'Outcome | – | Price',
    'Scorecard',
    'Decision | Go | –',
    'Reason | Kind | –',
    'Mean score | 3 | –',
    'Clarity | 4 | –',
    'Pay | 2 | –',
    'Offer and agreement',
    'Rate or total | $40 in the offer, but $45 agreed | –',
  ]);
  await expectAccessible(document.body);
});

it('takes interviews in and out, and says so in its address', async () => {
  openCompare([]);
  fireEvent.click(await screen.findByRole('checkbox', { name: /Rebuild a booking site/ }));
  await screen.findByRole('columnheader', { name: /Rebuild/ });
  fireEvent.click(screen.getByRole('checkbox', { name: /Animate a logo/ }));
  await screen.findByRole('columnheader', { name: /Animate/ });
  expect(location.hash).toBe(hashOf({ view: 'compare', interviewIds: [booking.interviewId, logo.interviewId] }));
  fireEvent.click(screen.getByRole('checkbox', { name: /Rebuild a booking site/ }));
  await waitFor(() => expect(screen.queryByRole('columnheader', { name: /Rebuild/ })).toBeNull());
  screen.getByRole('columnheader', { name: /Animate/ });
});

it('finds interviews by their words, and says when none has them', async () => {
  openCompare([]);
  const box = await screen.findByRole('searchbox', { name: 'Search interviews' });
  fireEvent.input(box, { target: { value: 'marisol BOOK' } });
  expect(screen.getAllByRole('checkbox')).toHaveLength(1);
  fireEvent.input(box, { target: { value: 'zebra' } });
  screen.getByText('No interview matches.');
});

it('takes no more than can be read, and offers no more than can be looked through', async () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    aView({ interviewId: `proposal:${index}`, keys: [`proposal:${index}`], title: `Job ${index}` }),
  );
  openCompare(
    many.slice(0, 6).map(({ interviewId }) => interviewId),
    many,
  );
  const choice = within((await screen.findByText('Choose interviews')).closest('details')!);
  const boxes = choice.getAllByRole<HTMLInputElement>('checkbox', { hidden: true });
  expect(boxes).toHaveLength(30);
  expect(boxes.map(({ checked, disabled }) => `${checked} ${disabled}`)).toEqual([
    ...Array<string>(6).fill('true false'),
    ...Array<string>(24).fill('false true'),
  ]);
  choice.getByText('10 more match: type to find them.');
});
