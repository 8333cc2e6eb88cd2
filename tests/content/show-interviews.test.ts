import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createBadge, updateBadge } from '@/components/badge';
import { showInterviews } from '@/entrypoints/upwork.content/show-interviews';
import type { JobMark } from '@/lib/interview/view-schema';
import { aBadge } from '../components/make-view';

let end = new AbortController();
afterEach(() => {
  end.abort();
  end = new AbortController();
  document.body.replaceChildren();
});

const known: JobMark = { badge: aBadge({ interviewId: 'proposal:1' }), competition: null };
const badges = () => document.querySelectorAll('greenroom-badge').length;

/** A page that rests: one job, which turns into an interview as the answers say. */
function show(answers: (JobMark | null)[], occasion: 'watching' | 'asked' = 'watching', prepare = () => {}) {
  document.body.innerHTML = '<p></p>';
  const element = document.querySelector('p')!;
  const tell = vi.fn(() => Promise.resolve([answers.shift() ?? null]));
  const pass = showInterviews(
    {
      kind: {
        prepare,
        create: ({ badge }, now, onOpen) => createBadge(badge, now, onOpen),
        update: (badge, mark, now) => updateBadge(badge, mark.badge, now),
        put: (badge, cell) => cell.append(badge),
      },
      *read() {
        yield;
        return {
          page: 'messages',
          verdict: 'understood',
          layers: { hooks: 1, structure: 1, taught: 0 },
          places: [{ element, cell: element, key: 'room:1', gist: 'room:1' }],
        };
      },
      tell,
    },
    occasion,
    end.signal,
  );
  pass();
  return tell;
}

const hearChange = (interviewId: string) =>
  fakeBrowser.runtime.onMessage
    .trigger({ type: 'changed', interviewIds: [interviewId] }, { id: fakeBrowser.runtime.id }, () => undefined)
    .then(() => undefined);

it('draws the badge of a job that becomes an interview while the page rests', async () => {
  const tell = show([null, known]);
  await tell.mock.results[0]?.value;
  await new Promise((done) => setTimeout(done));
  expect(badges()).toBe(0);
  await hearChange('proposal:1');
  await vi.waitFor(() => expect(badges()).toBe(1));
});

it('prepares for badges while the answer is awaited, and not where nothing is told', async () => {
  const prepare = vi.fn(() => expect(badges()).toBe(0));
  const tell = show([known], 'watching', prepare);
  await vi.waitFor(() => expect(prepare).toHaveBeenCalledOnce());
  expect(tell).toHaveBeenCalledBefore(prepare);
  await vi.waitFor(() => expect(badges()).toBe(1));
  await hearChange('proposal:2');
  expect(prepare).toHaveBeenCalledOnce();
});

it('draws it also where the change comes before the answer that it is none', async () => {
  show([null, known]);
  await hearChange('proposal:1');
  await vi.waitFor(() => expect(badges()).toBe(1));
});

it('does not ask again after a change where everything shown is known', async () => {
  const tell = show([known]);
  await vi.waitFor(() => expect(badges()).toBe(1));
  await hearChange('proposal:2');
  expect(tell).toHaveBeenCalledTimes(1);
});

it('reads no page by itself that was to be read once', async () => {
  const tell = show([null, known], 'asked');
  await hearChange('proposal:1');
  expect(tell).toHaveBeenCalledTimes(1);
});
