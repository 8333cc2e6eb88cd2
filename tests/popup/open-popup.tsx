import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import type { Watch } from '@/components/use-watched';
import { App } from '@/entrypoints/popup/App';
import type { ReportCode } from '@/entrypoints/popup/save-report';
import { dueIn } from '@/entrypoints/popup/due';
import type { Services } from '@/entrypoints/popup/services';
import type { Drift } from '@/lib/interview/drift';
import type { InterviewView } from '@/lib/interview/view-schema';
import type { Settings } from '@/lib/messages/protocol';
import type { ListedGroup, Lists, Wish } from '@/lib/storage/read';
import { keyOfLink } from '@/lib/upwork/keys';
import { succeed } from '@/lib/result';
import { aView } from '@/tests/components/make-view';
import { someSettings } from '@/tests/fixtures/make';

/** A Monday. */
export const now = new Date(2026, 10, 23, 14, 5).getTime();
export const address = 'https://www.upwork.com/ab/messages/rooms/room_1';
export const booking = aView({ title: 'Rebuild a booking site', client: 'Marisol' });
export const logo = aView({ interviewId: 'proposal:2027690148257796098', title: 'Animate a logo', stage: 'offer' });
export const lost = aView({ interviewId: 'proposal:2027690148257796099', title: 'Old thing', outcome: 'lost' });

type World = {
  settings?: Partial<Settings>;
  views?: InterviewView[];
  answers?: Record<string, unknown>;
  drifts?: Drift[];
  report?: ReportCode | null;
  singleKeys?: boolean;
};

/** The popup in a world of its own. `answers` may hold promises; what is not in it is answered as if all went well. */
export function openPopup({
  settings = {},
  views = [booking, logo, lost],
  answers = {},
  drifts = [],
  report = null,
  singleKeys = true,
}: World = {}) {
  let current = someSettings(settings);
  let shown = views;
  const watching = new Set<() => void>();
  function watch<Value>(read: () => Value): Watch<Value> {
    return (next) => {
      const tell = () => next(read());
      watching.add(tell);
      tell();
      return () => watching.delete(tell);
    };
  }
  const ask = vi.fn((name: string, request: unknown) => {
    if (name in answers) return Promise.resolve(answers[name]);
    if (name === 'setMode') current = { ...current, mode: request as Settings['mode'] };
    if (name === 'setPause') current = { ...current, ...(request as object) };
    return Promise.resolve(succeed(/^set(?:tings|Mode|Pause)$/.test(name) ? current : booking));
  });
  const services: Services = {
    ask: ask as unknown as Services['ask'],
    watchLists: (wish) => watch(() => listsOf(shown, wish)),
    watchInterview: (id) => watch(() => shown.find(({ interviewId }) => interviewId === id) ?? null),
    watchItemEdits: (next) => {
      next([]);
      return () => {};
    },
    watchReading: (next) => {
      next({ page: 'proposals', verdict: 'partly', at: now });
      return () => {};
    },
    watchDrifts: (next) => {
      next(drifts);
      return () => {};
    },
    dismissDrift: vi.fn(() => Promise.resolve(null)),
    saveReport: vi.fn(() => Promise.resolve(report)),
    readNow: vi.fn(),
    teach: vi.fn(() => Promise.resolve(true)),
    openWelcome: vi.fn(),
    openOptions: vi.fn(),
    openWorkspace: vi.fn(),
    singleKeys: { load: () => singleKeys, save: vi.fn() },
    addressOf: () => address,
    keyOfLink,
    now: () => now,
  };
  render(<App services={services} />);
  const show = (views: InterviewView[]) => {
    shown = views;
    for (const tell of watching) tell();
  };
  return { ask, services, show };
}

/** So many of a group are listed at first. */
const pageSize = 20;

/** As they are read off the disk (tests/lib/storage/lists.test.ts). */
function listsOf(views: InterviewView[], { due, more, search }: Wish): Lists {
  const marks = dueIn(views);
  const found = views
    .filter(({ title, client }) => search.split(' ').every((word) => `${title} ${client}`.match(RegExp(word, 'i'))))
    .toSorted((a, b) => Number(b.turn === 'mine') - Number(a.turn === 'mine') || b.lastSeenAt - a.lastSeenAt);
  const groups = Map.groupBy(found, ({ outcome, stage }): ListedGroup => (outcome === 'open' ? stage : 'ended'));
  return {
    total: views.length,
    groups: [...groups].map(([group, all]) => ({
      group,
      count: all.length,
      summaries: all.slice(0, more[group] ?? pageSize),
    })),
    due: {
      count: marks.length,
      views: [...new Set(marks.slice(0, due).map(({ view }) => view))],
      wakesAt: views.find(({ snoozed }) => snoozed)?.snoozed?.until ?? null,
    },
  };
}

export const button = (name: string | RegExp) => screen.findByRole('button', { name });
export const press = async (name: string | RegExp) => fireEvent.click(await button(name));

/** The headings of what stands in the popup, from above; that of the help for keys is hidden. */
export async function sections(): Promise<HTMLElement[]> {
  await screen.findByRole('heading', { name: /^Due now/ });
  return screen.getAllByRole('heading', { level: 2 }).filter((heading) => !heading.closest('[popover]'));
}
