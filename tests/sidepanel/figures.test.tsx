import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import type { Services } from '@/entrypoints/sidepanel/services';
import type { Figures } from '@/lib/figures/figures';
import { openWorkspace } from './open-workspace';

afterEach(cleanup);

const hour = 3_600_000;
const none = { 'other-freelancer': 0, price: 0, scope: 0, 'no-response': 0, 'job-closed': 0, 'i-declined': 0 };
const figures: Figures = {
  interviews: 12,
  replies: {
    n: 7,
    leftOut: 1,
    figures: { medianMs: 3 * hour, ninetiethMs: 30 * hour, medianCountedMs: hour, within2h: 0.5, within24h: 0.86 },
  },
  funnel: [
    {
      month: '2026-11',
      began: 12,
      reached: { invited: 12, interviewing: 12, 'initial-contact': 8, 'deep-dive': 5, 'final-assignment': 2, offer: 2 },
      won: 1,
    },
  ],
  stageTimes: [
    { stage: 'interviewing', n: 8, medianMs: 26 * hour },
    { stage: 'deep-dive', n: 2, medianMs: null },
  ],
  outcomes: { open: 5, won: 1, lost: 4, withdrawn: 1, silent: 1 },
  lostReasons: { ...none, price: 3, 'not-said': 1 },
  silent: { went: 4, cameBack: 1 },
};
function open(shown: Figures) {
  const saveFile = vi.fn<Services['saveFile']>();
  const watchFigures: Services['watchFigures'] = (next) => {
    next(shown);
    return () => {};
  };
  openWorkspace({ hash: '#/figures', services: { watchFigures, saveFile } });
  return { saveFile };
}
const table = (name: string) => within(screen.getByRole('region', { name })).getByRole('table');
const rows = (name: string) =>
  [...table(name).querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));

it('tells each figure as a drawing and, with the same numbers, as a table', async () => {
  open(figures);
  await screen.findByRole('img', { name: 'Reply time' });
  expect(rows('Reply time')).toEqual([
    ['Median', 'about 3 hours', '7'],
    ['Median, your hours', 'about 1 hour', '7'],
    ['90th percentile', 'about 30 hours', '7'],
    ['Within 2 of your hours', '50%', '7'],
    ['Within 24 hours', '86%', '7'],
  ]);
  expect(rows('How far interviews come')).toEqual([['November 2026', '12', '12', '8', '5', '2', '2', '1']]);
  expect(rows('Time in each stage')).toEqual([
    ['Interviewing', '26 hours', '8'],
    ['Deep dive', 'too few', '2'],
  ]);
  expect(rows('How interviews end')).toContainEqual(['Lost: Price', '3']);
  expect(rows('Silence')).toEqual([
    ['Went silent', '4'],
    ['Came back', '1'],
  ]);
});

it('hides reply times under five answers', async () => {
  open({ ...figures, replies: { n: 4, leftOut: 0, figures: null } });
  await screen.findByText('Shown from 5 answers on; so far there are 4.');
  expect(screen.queryByRole('img', { name: 'Reply time' })).toBeNull();
});

it('saves a drawing and its numbers', async () => {
  const { saveFile } = open(figures);
  const funnel = within(await screen.findByRole('region', { name: 'How far interviews come' }));
  fireEvent.click(funnel.getByRole('button', { name: /as SVG/ }));
  fireEvent.click(funnel.getByRole('button', { name: /as CSV/ }));
  const [svg, csv] = saveFile.mock.calls.map(([file]) => file as { name: string; text: string });
  expect(svg).toMatchObject({ name: 'greenroom-funnel.svg' });
  expect(svg?.text).toMatch(/^<svg[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(svg?.text).not.toContain('class=');
  expect(csv?.text).toBe(
    'Month,Began,Interviewing,Initial contact,Deep dive,Final assignment,Job offer,Won\r\nNovember 2026,12,12,8,5,2,2,1\r\n',
  );
});

it('says what to do where there is nothing to count', async () => {
  open({ ...figures, interviews: 0 });
  await screen.findByText('There is nothing to count yet');
});

it('has no violations', async () => {
  open(figures);
  await screen.findByRole('img', { name: 'Reply time' });
  const { violations, passes } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(passes.length).toBeGreaterThan(10);
  expect(violations.map(({ id }) => id)).toEqual([]);
});
