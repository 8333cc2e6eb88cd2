import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { CompetitionHistory } from '@/components/CompetitionHistory';
import type { ActivityEvent } from '@/lib/interview/interview-schema';
import { expectAccessible } from './accessible';

afterEach(cleanup);

const day = 86_400_000;
const now = new Date(2026, 10, 24, 14, 5).getTime();

function activity(daysAgo: number, interviewing: number | null, invitesSent: number | null): ActivityEvent {
  return {
    activityId: `${daysAgo}`,
    interviewId: 'proposal:1',
    seenAt: now - daysAgo * day,
    activity: { proposals: '20 to 50', lastViewed: null, hires: null, interviewing, invitesSent, unansweredInvites: 0 },
  };
}

it('says where nothing was ever seen, and how to come to it', () => {
  render(<CompetitionHistory activities={[]} now={now} />);
  screen.getByText(/^Nothing is known of the competition yet/);
});

it('is a table of every look, the newest first, and what was not shown is left open', async () => {
  render(<CompetitionHistory activities={[activity(4, 1, 8), activity(2, 3, null), activity(0, 4, 9)]} now={now} />);
  const rows = screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent).join(' '));
  expect(rows).toEqual([
    'Seen on Interviewing Proposals Invites sent Unanswered Hires',
    '24 Nov 4 20 to 50 9 0 –',
    '22 Nov 3 20 to 50 – 0 –',
    '20 Nov 1 20 to 50 8 0 –',
  ]);
  await expectAccessible(document.body);
});

it('is drawn as steps: what was seen counts until the next look', () => {
  render(<CompetitionHistory activities={[activity(4, 0, 8), activity(0, 4, null)]} now={now} />);
  const chart = screen.getByRole('img', { name: /from 20 Nov to 24 Nov/ });
  expect(chart.querySelector('.interviewing path')?.getAttribute('d')).toMatch(/^M26 112H312V60$/);
  expect(chart.querySelectorAll('.invitesSent .mark')).toHaveLength(1);
  expect(chart.querySelector('.hires')).toBeNull();
  expect(within(screen.getByRole('figure')).queryByText('Hires')).toBeNull();
});

it('draws nothing of a single look', () => {
  render(<CompetitionHistory activities={[activity(0, 4, 9)]} now={now} />);
  expect(screen.queryByRole('img')).toBeNull();
  screen.getByText('As seen', { exact: false, selector: 'p' });
});
