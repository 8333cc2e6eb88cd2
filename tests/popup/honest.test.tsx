import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { saveReport } from '@/entrypoints/popup/save-report';
import type { Drift } from '@/lib/interview/drift';
import { fail, succeed } from '@/lib/result';
import { button, now, openPopup, press } from './open-popup';

afterEach(cleanup);

const drift: Drift = { page: 'proposals', since: '2026-11-20', verdict: 'not-understood' };

describe('a page that is not understood any more', () => {
  it('is told once, with the day, and with what to do', async () => {
    openPopup({ drifts: [drift] });
    const notice = await screen.findByRole('region', { name: 'Not understood: Proposals page' });
    expect(notice.textContent).toBe(
      'Since 20 November Greenroom does not understand your Proposals page. Nothing wrong is shown. ' +
        'You can open the page and show where your interviews are, or save a report.',
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is told of each kind, and of what is understood in part', async () => {
    openPopup({ drifts: [drift, { page: 'messages', since: '2026-11-21', verdict: 'partly' }] });
    expect((await screen.findByText(/Since 21 November/)).textContent).toMatch(/only part of Messages\. The rest is/);
    expect(screen.getAllByRole('region', { name: /Not understood/ })).toHaveLength(2);
  });

  it('is dismissed', async () => {
    const { services } = openPopup({ drifts: [drift] });
    await press('Dismiss: Proposals page');
    await waitFor(() => expect(screen.queryByText(/Since 20 November/)).toBeNull());
    expect(services.dismissDrift).toHaveBeenCalledExactlyOnceWith(drift);
  });

  it('stays where it could not be dismissed, and says why', async () => {
    const { services } = openPopup({ drifts: [drift] });
    vi.mocked(services.dismissDrift).mockResolvedValue('unreachable');
    await press('Dismiss: Proposals page');
    expect((await screen.findByRole('alert')).textContent).toContain('unreachable');
    expect(screen.getByText(/Since 20 November/)).toBeTruthy();
  });
});

describe('a report', () => {
  it('is made when asked for', async () => {
    const { services } = openPopup();
    await press('Save a report on this page');
    expect(services.saveReport).toHaveBeenCalledOnce();
    await button('Save a report on this page');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    ['no-page', /no page of Upwork that Greenroom can see.*no-page/],
    ['not-kept', /gave nothing to report.*not-kept/],
  ] as const)('says why there is none, and what to do: %s', async (report, words) => {
    openPopup({ report });
    await press('Save a report on this page');
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
  });

  it.each([
    [{ mode: 'hand' } as const, /reads nothing in the mode “By hand”/],
    [{ pausedUntil: now + 1000 }, /Greenroom is paused/],
  ])('is not offered where nothing may be read', async (settings, words) => {
    openPopup({ settings });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Save a report/ })).toBeNull();
  });
});

describe('making a report', () => {
  function aWorld(answers: Record<string, unknown> = {}, heard = true) {
    const steps: unknown[] = [];
    const ask = vi.fn((name: string, request: unknown) => {
      steps.push([name, request]);
      const answer = answers[name];
      return Promise.resolve(typeof answer === 'function' ? (answer as () => unknown)() : (answer ?? succeed(null)));
    });
    const world = {
      ask: ask as never,
      tellFrontTab: vi.fn((broadcast: unknown) => {
        steps.push(broadcast);
        return Promise.resolve(heard);
      }),
      openReport: vi.fn(),
      wait: () => Promise.resolve(),
    };
    return { world, steps };
  }

  it('forgets the last one, asks the page in front, and opens what came', async () => {
    let looks = 0;
    const { world, steps } = aWorld({ skeleton: () => succeed(looks++ < 2 ? null : 'page other') });
    expect(await saveReport(world)).toBeNull();
    expect(steps.slice(0, 3)).toEqual([['keepSkeleton', ''], { type: 'take-skeleton' }, ['skeleton', null]]);
    expect(world.openReport).toHaveBeenCalledOnce();
  });

  it.each([
    ['nobody hears it in front', aWorld({}, false), 'no-page'],
    ['nothing comes', aWorld(), 'not-kept'],
    ['nobody answers', aWorld({ keepSkeleton: fail('unreachable') }), 'not-kept'],
  ])('opens nothing where %s', async (_, { world }, code) => {
    expect(await saveReport(world)).toBe(code);
    expect(world.openReport).not.toHaveBeenCalled();
  });
});

it.each([['partly', /Proposals page read at 14:05 · partly understood, the rest was left alone/]])(
  'says in words how well a page was understood, and shows it by a shape: %s',
  async (verdict, words) => {
    openPopup();
    const line = (await screen.findByText(words)).closest('p')!;
    expect(line.querySelector(`svg.${verdict}`)?.getAttribute('aria-hidden')).toBe('true');
  },
);
