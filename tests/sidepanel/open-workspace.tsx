import { render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { App } from '@/entrypoints/sidepanel/App';
import type { Services } from '@/entrypoints/sidepanel/services';
import { repliesOf } from '@/lib/interview/replies';
import type { InterviewSummary, InterviewView } from '@/lib/interview/view-schema';
import type { Settings } from '@/lib/messages/protocol';
import { keyOfLink } from '@/lib/upwork/keys';
import { succeed } from '@/lib/result';
import { aView } from '@/tests/components/make-view';
import { someSettings } from '@/tests/fixtures/make';
import { aDossier } from './make-dossier';

/** A Monday. */
export const now = new Date(2026, 10, 23, 14, 5).getTime();
export const booking = aView({ title: 'Rebuild a booking site', client: 'Marisol' });
const logoId = 'proposal:2027690148257796098';
export const logo = aView({ interviewId: logoId, keys: [logoId], title: 'Animate a logo', stage: 'offer' });

type World = {
  hash?: string;
  settings?: Partial<Settings>;
  summaries?: InterviewSummary[];
  /** What is known of single interviews, by their ids; of others the one of the same name among `summaries`. */
  interviews?: Record<string, InterviewView>;
  /** May hold promises; what is not in it is answered as if all went well. */
  answers?: Record<string, unknown>;
  /** What was kept of earlier wishes. */
  wishes?: string | null;
  services?: Partial<Services>;
};

/** The workspace in a world of its own. `show` and `fail` go on with what is watched. */
export function openWorkspace({
  hash = '',
  settings = {},
  summaries = [booking, logo],
  interviews = { [booking.interviewId]: booking, [logo.interviewId]: logo },
  answers = {},
  wishes = null,
  services: others = {},
}: World = {}) {
  location.hash = hash;
  let show: (summaries: InterviewSummary[]) => void = () => {};
  let failWith: (error: unknown) => void = () => {};
  const ask = vi.fn((name: string, _request: unknown) =>
    Promise.resolve(name in answers ? answers[name] : succeed(booking)),
  );
  const services: Services = {
    ask: ask as unknown as Services['ask'],
    watchSettings: (next) => {
      next(someSettings(settings));
      return () => {};
    },
    watchSummaries: (next, failed) => {
      [show, failWith] = [next, failed];
      next(summaries);
      return () => {};
    },
    watchDossier: (interviewId) => (next) => {
      const view = interviews[interviewId];
      next(view ? aDossier(view) : null);
      return () => {};
    },
    watchDossiers: (interviewIds) => (next) => {
      next(interviewIds.flatMap((interviewId) => interviews[interviewId] ?? []).map((view) => aDossier(view)));
      return () => {};
    },
    readLikelyZone: () => Promise.resolve(null),
    watchFigures: () => () => {},
    watchReplies: (next) => {
      next(repliesOf([]));
      return () => {};
    },
    keyOfLink,
    singleKeys: { load: () => true, save: vi.fn() },
    wishes: { load: vi.fn(() => wishes), save: vi.fn() },
    addressOf: () => 'https://www.upwork.com/ab/messages/rooms/room_1',
    zones: { own: 'Europe/Kyiv', all: ['Europe/Kyiv', 'America/New_York', 'Asia/Kolkata'] },
    drafts: { load: () => null, keep: vi.fn(), forget: vi.fn() },
    copy: vi.fn(() => Promise.resolve(true)),
    saveFile: vi.fn(),
    print: vi.fn(),
    openWelcome: vi.fn(),
    openInTab: vi.fn(),
    reload: vi.fn(),
    now: () => now,
    ...others,
  };
  render(<App services={services} />);
  return { ask, services, show: (to: InterviewSummary[]) => show(to), fail: (error: unknown) => failWith(error) };
}

export const link = (name: string | RegExp) => screen.findByRole('link', { name });
