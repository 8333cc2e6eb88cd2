import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, vi } from 'vitest';
import { App } from '@/entrypoints/options/App';
import type { Services } from '@/entrypoints/options/services';
import { noRecords, type Records } from '@/lib/backup/records';
import type { Drift } from '@/lib/interview/drift';
import type { FalseAlarms } from '@/lib/nudge/false-alarms';
import { listedItems } from '@/lib/interview/checklist';
import type { ItemChange, ReplyChange } from '@/lib/interview/edit-schema';
import type { ItemEdit, ReplyEdit } from '@/lib/interview/interview-schema';
import { repliesOf, type Reply } from '@/lib/interview/replies';
import type { Stage } from '@/lib/interview/stage';
import type { Settings } from '@/lib/messages/protocol';
import { defaultNudgeSettings, nudgeSettingsSchema, type NudgeSettings } from '@/lib/nudge/nudge-settings';
import { succeed, type Result } from '@/lib/result';
import type { DayReading, ImportLine, SnapshotLine } from '@/lib/storage/read-data';
import { backFrom, backFromReplies, withChanges, withReplyChanges } from '@/tests/fixtures/edits';
import { someSettings } from '@/tests/fixtures/make';

export const defaults = defaultNudgeSettings;
/** A Monday, 14:05 in UTC. */
export const monday = Date.UTC(2026, 10, 23, 14, 5);

const chrome = {
  version: '0.1.0',
  browserLanguage: 'en-GB',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.1.2 Safari/537.36',
};

type World = {
  /** The section that the address names. */
  at?: string;
  about?: Services['about'];
  settings?: Partial<Settings>;
  stored?: NudgeSettings;
  alarms?: FalseAlarms | Error;
  ledger?: DayReading[] | Error;
  drifts?: Drift[];
  snapshots?: SnapshotLine[];
  imports?: ImportLine[];
  records?: Records;
  /** What was typed before and not saved; it changes as more is typed. */
  drafts?: Map<string, string>;
  /** Answers to come before the usual ones. */
  answers?: Record<string, (request: unknown) => Promise<Result<unknown, string>>>;
};

/** The page over a background that stores what it is told, if that is sound. */
export async function openOptions({
  at = '#reminders',
  about = chrome,
  settings: first = {},
  stored = defaults,
  alarms,
  ledger = [],
  drifts = [],
  snapshots = [],
  imports = [],
  records = noRecords(),
  drafts = new Map(),
  answers = {},
}: World = {}) {
  const saveFile = vi.fn<Services['saveFile']>();
  const forgetHere = vi.fn();
  let nudgeSettings = stored;
  let settings = someSettings(first);
  let itemEdits: ItemEdit[] = [];
  let tellEdits: (edits: ItemEdit[]) => void = () => {};
  let replyEdits: ReplyEdit[] = [];
  let tellReplies: (replies: Reply[]) => void = () => {};
  let tell: (settings: Settings) => void = () => {};
  const change = (changed: Partial<Settings>) => {
    settings = { ...settings, ...changed };
    tell(settings);
    return Promise.resolve(succeed(settings));
  };
  const ask = vi.fn((name: string, request: unknown) => {
    const answer = answers[name];
    if (answer) return answer(request);
    if (name === 'editItems') {
      const { stage, changes } = request as { stage: Stage; changes: ItemChange[] };
      const before = itemEdits;
      itemEdits = withChanges(itemEdits, stage, changes);
      tellEdits(itemEdits);
      return Promise.resolve(succeed(backFrom(before, stage, changes)));
    }
    if (name === 'editReplies') {
      const changes = request as ReplyChange[];
      const back = backFromReplies(replyEdits, changes);
      replyEdits = withReplyChanges(replyEdits, changes);
      tellReplies(repliesOf(replyEdits));
      return Promise.resolve(succeed(back));
    }
    if (name === 'setMode') return change({ mode: request as Settings['mode'] });
    if (name === 'setPause') return change(request as Partial<Settings>);
    if (name === 'setTheme') return change({ theme: request as Settings['theme'] });
    if (name === 'setNudgeSettings') nudgeSettings = nudgeSettingsSchema.parse(request);
    if (name === 'taughtRules') return Promise.resolve(succeed([]));
    if (name === 'skeleton' || name === 'keepSkeleton') return Promise.resolve(succeed(null));
    if (name === 'settings') return Promise.resolve(succeed(settings));
    return Promise.resolve(succeed(structuredClone(nudgeSettings)));
  });
  const services: Services = {
    ask: ask as unknown as Services['ask'],
    forgetHere,
    watchSettings: (next) => {
      tell = next;
      next(settings);
      return () => {};
    },
    drafts: {
      load: (name) => drafts.get(name) ?? null,
      keep: (name, text) => void drafts.set(name, text),
      forget: (name) => void drafts.delete(name),
    },
    watchItemEdits: (next) => {
      tellEdits = next;
      next(itemEdits);
      return () => {};
    },
    watchReplies: (next) => {
      tellReplies = next;
      next(repliesOf(replyEdits));
      return () => {};
    },
    watchFalseAlarms: (next, failed) => {
      if (alarms instanceof Error) failed(alarms);
      else next(alarms ?? { raised: 0, wrong: 0, share: null });
      return () => {};
    },
    watchLedger: (next, failed) => {
      if (ledger instanceof Error) failed(ledger);
      else next(ledger);
      return () => {};
    },
    watchDrifts: (next) => {
      next(drifts);
      return () => {};
    },
    watchSnapshots: (next) => {
      next(snapshots);
      return () => {};
    },
    watchImports: (next) => {
      next(imports);
      return () => {};
    },
    readEverything: () => Promise.resolve(records),
    dismissDrift: vi.fn(() => Promise.resolve(null)),
    saveFile,
    addressOf: () => 'https://www.upwork.com/ab/messages/rooms/room_1',
    about,
    now: () => monday,
    zones: { own: 'UTC', all: ['Asia/Dhaka', 'Europe/Paris'] },
  };
  location.hash = at;
  render(<App services={services} />);
  await screen.findByRole('heading', { name: 'Greenroom options' });
  await waitFor(() => expect(screen.queryByText('Opening your settings…')).toBeNull());
  await waitFor(() => expect(screen.queryByText('Opening the ledger…')).toBeNull());
  return {
    ask,
    services,
    saveFile,
    stored: () => nudgeSettings,
    replies: () => repliesOf(replyEdits),
    items: (stage: Stage) => listedItems(stage, itemEdits),
  };
}

export const group = (name: string) => screen.getByRole('group', { name });
export const field = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label);
export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

/** Puts text into a field without leaving it. */
export function type(label: string, text: string): void {
  fireEvent.input(field(label), { target: { value: text } });
}

/** Leaves a field for somewhere else on the page. */
export function leave(label: string): void {
  fireEvent.focusOut(field(label));
}

export function enter(label: string, text: string): void {
  type(label, text);
  leave(label);
}

/** The sentence about a field. */
export function problemOf(label: string): string {
  const ids = field(label).getAttribute('aria-describedby')?.split(' ') ?? [];
  const told = ids.map((id) => document.getElementById(id)).find((line) => line?.getAttribute('role') === 'alert');
  return field(label).getAttribute('aria-invalid') === 'true' ? (told?.textContent ?? 'nothing said') : '';
}
