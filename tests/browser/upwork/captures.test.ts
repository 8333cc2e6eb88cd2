import { describe, expect, inject, it } from 'vitest';
import type { JobSighting, Sighting } from '@/lib/interview/sighting-schema';
import type { JobReading } from '@/lib/upwork/read-jobs';
import { readPage } from '@/lib/upwork/read-page';
import { readRooms } from '@/lib/upwork/read-rooms';
import { capturedPages, type Expected, type Main } from './captured-pages';
import { readJobs } from './read-jobs';

const captures = inject('captures');
/** A Tuesday in September 2026, after all captures. */
const seenAt = Date.UTC(2026, 8, 1, 12);

/** What a page gives, whole, as far as a table can hold it. */
function readingOf(html: string, address: string, viewedHoursAgo: number | null): Expected {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const url = new URL(address, 'https://www.upwork.com');
  const list = readPage(document, url, seenAt);
  const jobs = readJobs(document, url, seenAt);
  const read = list ?? jobs;
  expect(readRooms(document, url, seenAt)).toBeNull();
  if (!read) return null;
  const rows = list?.rows.map(({ sighting }) => rowLine(sighting));
  const tiles = jobs?.jobs.filter(({ isMain }) => !isMain) ?? [];
  const main = jobs?.jobs.find(({ isMain }) => isMain)?.sighting;
  const { hooks, structure } = read.layers;
  return {
    page: read.page,
    verdict: read.verdict,
    layers: { hooks, structure },
    main: main ? said(main, viewedHoursAgo) : null,
    count: rows?.length ?? tiles.length,
    first: (rows ?? tiles.map(lineOf)).slice(0, 2),
    digest: digestOf(rows ?? tiles.map(lineOf)),
    cells: [...new Set(tiles.map(({ cell }) => cell.localName))],
  };
}

/** All that a row says, in one line: days as they are printed, the time of its making in UTC. */
function rowLine({ section, keys, title, client, sentAt, received, archiveReason }: Sighting): string {
  expect({ client, archiveReason }).toEqual({ client: null, archiveReason: null });
  const sent = sentAt === null ? 'unknown' : new Date(sentAt).toISOString().slice(0, 16);
  const days = [received?.earliest, received?.latest].map((at) => (at ? new Date(at).toDateString() : 'unknown'));
  return `${section} ${keys.join(' ')} ${title}, made ${sent}, received ${[...new Set(days)].join(' to ')}`;
}

/** The printed time, where the interval that was read holds it. */
function said({ seenAt: _, activity, ...rest }: JobSighting, viewedHoursAgo: number | null): Main {
  const viewed = activity?.lastViewed ?? null;
  const printedAt = seenAt - (viewedHoursAgo ?? Infinity) * 3_600_000;
  const holds = viewed && viewed.earliest <= printedAt && printedAt <= viewed.latest;
  return { ...rest, activity: activity && { ...activity, lastViewed: holds ? viewedHoursAgo : null } };
}

function lineOf({ sighting: { keys, title, activity, client } }: JobReading): string {
  expect({ activity, client }).toEqual({ activity: null, client: null });
  return `${keys.join(' ')} ${title}`;
}

/** Another text gives another number, almost surely (FNV-1a). */
function digestOf(lines: readonly string[]): string {
  let hash = 0x81_1c_9d_c5;
  for (const character of lines.join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0;
  }
  return hash.toString(16);
}

describe('a captured page is read as the table says', () => {
  for (const [name, [address, expected]] of Object.entries(capturedPages)) {
    const html = captures[name];
    it.skipIf(html === undefined)(name, () => {
      expect(readingOf(html ?? '', address, expected?.main?.activity?.lastViewed ?? null)).toEqual(expected);
    });
  }
});
