import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reason } from '@/lib/interview/reason-schema';
import type { InterviewView } from '@/lib/interview/view-schema';
import { aReason } from '@/tests/fixtures/make';
import { messagesOf } from '@/tests/words/messages';
import { speak } from '@/tests/words/speak';
import { aClock, aView } from './make-view';
import { button, openPanel } from './open-panel';

afterEach(cleanup);

const now = new Date(2026, 10, 24, 14, 5).getTime(); // a Tuesday
const hour = 3_600_000;
/** So many hours ago, 3 of which count; seen long ago at `seenAt`. */
function wrote(hours: number, seenAt: number | null = null): Reason {
  const wroteAt = { earliest: now - hours * hour, latest: now - hours * hour };
  return aReason({
    grounds: { kind: 'client-wrote', known: 'seen', wroteAt, countedMs: 3 * hour, level: 'watch', limitMs: 2 * hour },
    at: now,
    seenAt,
  });
}
const line = () => screen.getByRole('region', { name: 'Whose turn' });

describe('the clock line', () => {
  it.each<[string, Partial<InterviewView>, string]>([
    [
      'whose turn it is, since when and why',
      { clock: aClock(now, 5, { level: 'watch' }), why: wrote(5) },
      'Your turn · 5 h, due Since 09:05. Client wrote 5 h ago, 3 h of your hours; target 2 h.',
    ],
    [
      'the day where that is not today',
      { clock: aClock(now, 26, { level: 'overdue' }) },
      'Your turn · 26 h, overdue Since Mon 12:05.',
    ],
    [
      'what is told coarsely, and likely only',
      {
        clock: aClock(now, 5, {
          level: 'watch',
          early: true,
          likely: true,
          since: { earliest: now - 6 * hour, latest: now - 5 * hour },
        }),
      },
      'Your turn? · ~5 h, due Since about 08:35. Only one sign on the page says so: correct it if it is wrong. Soon late.',
    ],
    [
      'that it was seen long ago',
      { clock: aClock(now, 5, { stale: true, seenAt: now - 3 * hour }) },
      'Your turn · 5 h Since 09:05. As seen at 11:05.',
    ],
    [
      'when it was seen only once',
      { clock: aClock(now, 5, { stale: true }), why: wrote(5, now - 3 * hour) },
      'Your turn · 5 h Since 09:05. Client wrote 5 h ago, 3 h of your hours; target 2 h (as seen at 11:05).',
    ],
    [
      'that it no longer counts',
      { turn: 'theirs', clock: aClock(now, 34 * 24, { level: null }), dormant: true },
      'Waiting on them · 4 wk Since 21 Oct, 14:05. Nobody has written for 34 days; it no longer counts.',
    ],
    ['that it is not known', { turn: 'unknown' }, 'Who wrote last?'],
    ['that nobody has to write', { turn: 'nobody' }, 'Nobody has to write'],
  ])('says %s', (_, fields, words) => {
    openPanel(aView(fields), now);
    const said = [...line().querySelectorAll('p')].map((each) => each.textContent).join(' ');
    expect(said.trim()).toBe(words);
    expect(within(line()).getAllByRole('button')).toHaveLength(2);
  });

  it('is busy while the word of the user is on its way, and changes when it is stored', async () => {
    const background = openPanel(aView({ clock: aClock(now, 5) }), now);
    fireEvent.click(button('I replied'));
    await waitFor(() => expect(line().getAttribute('aria-busy')).toBe('true'));
    expect(within(line()).getByText('Your turn · 5 h')).toBeTruthy();
    background.store(aView({ turn: 'theirs', clock: aClock(now, 0, { level: null }) }));
    expect(await screen.findByText('Waiting on them · 1 min')).toBeTruthy();
  });

  it('begins with a capital letter, where a mark stands before it too', async () => {
    speak(fakeBrowser.i18n, await messagesOf('es'));
    openPanel(aView({ clock: aClock(now, 5, { level: 'watch', likely: true }) }), now);
    expect(screen.getByText(/^¿Te toca\? · /)).toBeTruthy();
    speak(fakeBrowser.i18n, await messagesOf('en'));
  });
});
