import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { App } from '@/entrypoints/popup/App';
import type { ReportCode } from '@/entrypoints/popup/save-report';
import type { Services } from '@/entrypoints/popup/services';
import type { Drift } from '@/lib/interview/drift';
import type { InterviewView } from '@/lib/interview/view-schema';
import type { Settings } from '@/lib/messages/protocol';
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
};

/** The popup in a world of its own. `answers` may hold promises; what is not in it is answered as if all went well. */
export function openPopup({
  settings = {},
  views = [booking, logo, lost],
  answers = {},
  drifts = [],
  report = null,
}: World = {}) {
  let current = someSettings(settings);
  let show: (views: InterviewView[]) => void = () => {};
  const ask = vi.fn((name: string, request: unknown) => {
    if (name in answers) return Promise.resolve(answers[name]);
    if (name === 'setMode') current = { ...current, mode: request as Settings['mode'] };
    if (name === 'setPause') current = { ...current, ...(request as object) };
    return Promise.resolve(succeed(/^set(?:tings|Mode|Pause)$/.test(name) ? current : booking));
  });
  const services: Services = {
    ask: ask as unknown as Services['ask'],
    watchViews: (next) => {
      show = next;
      next(views);
      return () => {};
    },
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
    addressOf: () => address,
    keyOfLink,
    now: () => now,
  };
  render(<App services={services} />);
  return { ask, services, show: (views: InterviewView[]) => show(views) };
}

export const button = (name: string | RegExp) => screen.findByRole('button', { name });
export const press = async (name: string | RegExp) => fireEvent.click(await button(name));
