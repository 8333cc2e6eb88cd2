// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '@/entrypoints/background';
import { ask } from '@/lib/messages/ask';
import { Database } from '@/lib/storage/db';
import { loadDismissedDrifts } from '@/lib/storage/dismissed-drifts';
import { openTabs, sendAs, senders } from '@/tests/fixtures/wires';

const disk = new Database();
const layers = { hooks: 1, structure: 1, taught: 0 };
const told = { verdict: 'understood', layers } as const;

beforeEach(async () => {
  background.main();
  const { id } = await fakeBrowser.tabs.create({});
  openTabs(id!);
  sendAs(senders.ourPage);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(disk.tables.map((table) => table.clear()));
});

describe('every kind of look at a page', () => {
  const looks = {
    see: (asked: boolean) => ask('see', { page: 'proposals', ...told, asked, sightings: [] }),
    seeRooms: (asked: boolean) => ask('seeRooms', { page: 'messages', ...told, asked, rooms: [] }),
    seeJobs: (asked: boolean) => ask('seeJobs', { page: 'job', ...told, asked, jobs: [] }),
  };

  describe.each(Object.entries(looks))('%s', (_, look) => {
    it.each([
      { mode: 'page', pausedFor: null, asked: false, read: true },
      { mode: 'page', pausedFor: 'tracking-time', asked: false, read: false },
      { mode: 'page', pausedFor: 'tracking-time', asked: true, read: false },
      { mode: 'click', pausedFor: null, asked: false, read: false },
      { mode: 'click', pausedFor: null, asked: true, read: true },
      { mode: 'click', pausedFor: 'tracking-time', asked: true, read: false },
      { mode: 'hand', pausedFor: null, asked: true, read: false },
    ] as const)('in the mode $mode, paused for $pausedFor, asked: $asked: $read', async (world) => {
      await ask('setMode', world.mode);
      if (world.pausedFor) await ask('setPause', { pausedUntil: 8.64e15, pausedFor: world.pausedFor });
      expect(await look(world.asked)).toMatchObject(world.read ? { ok: true } : { code: 'not-reading' });
      expect(await disk.readings.count()).toBe(world.read ? 1 : 0);
    });
  });
});

describe('a skeleton', () => {
  const kept = async () => {
    const answer = await ask('skeleton', null);
    return answer.ok ? answer.value : answer.code;
  };

  it('is kept for our pages, until it is discarded', async () => {
    await ask('setMode', 'page');
    sendAs(senders.onUpwork);
    expect((await ask('keepSkeleton', 'page other')).ok).toBe(true);
    expect(await kept()).toBe('forbidden');
    sendAs(senders.ourPage);
    expect(await kept()).toBe('page other');
    await ask('keepSkeleton', '');
    expect(await kept()).toBeNull();
  });

  it.each(['hand', 'paused'])('is not taken where nothing may be read: %s', async (why) => {
    await ask('setMode', why === 'hand' ? 'hand' : 'page');
    if (why === 'paused') await ask('setPause', { pausedUntil: Date.now() + 60_000, pausedFor: null });
    expect(await ask('keepSkeleton', 'page other')).toMatchObject({ code: 'not-reading' });
    expect(await kept()).toBeNull();
    expect((await ask('keepSkeleton', '')).ok).toBe(true);
  });
});

describe('light or dark', () => {
  const seen = async () => {
    const settings = await ask('settings', null);
    return settings.ok && settings.value.seenShade;
  };

  it('is learnt from a page that may be read, and wanted by our own pages only', async () => {
    await ask('setMode', 'page');
    sendAs(senders.onUpwork);
    await ask('seeShade', 'dark');
    expect(await seen()).toBe('dark');
    expect(await ask('setTheme', 'light')).toMatchObject({ code: 'forbidden' });
    sendAs(senders.ourPage);
    expect(await ask('setTheme', 'light')).toMatchObject({ value: { theme: 'light', seenShade: 'dark' } });
  });

  it('is not learnt where nothing may be read', async () => {
    await ask('setMode', 'hand');
    expect(await ask('seeShade', 'dark')).toMatchObject({ code: 'not-reading' });
    expect(await seen()).toBeNull();
  });
});

it('a drift is dismissed by our own pages only', async () => {
  const drift = { page: 'proposals', since: '2026-11-20' } as const;
  sendAs(senders.onUpwork);
  expect(await ask('dismissDrift', drift)).toMatchObject({ code: 'forbidden' });
  sendAs(senders.ourPage);
  expect(await ask('dismissDrift', { ...drift, since: 'yesterday' })).toMatchObject({ code: 'bad-request' });
  expect((await ask('dismissDrift', drift)).ok).toBe(true);
  expect(await loadDismissedDrifts()).toEqual(['proposals 2026-11-20']);
});
