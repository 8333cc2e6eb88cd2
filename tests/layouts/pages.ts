import { readFileSync } from 'node:fs';
import { capturedPages } from '../browser/upwork/captured-pages.ts';
import { addressOf, listScenes, ownScenes } from '../browser/upwork/job-scenes.ts';
import { proposalScenes } from '../browser/upwork/list-scenes.ts';
import { roomScenes } from '../browser/upwork/room-scenes.ts';
import { respond } from '../standin/respond.ts';
import type { Page } from './labs';

/** Real pages, where they are; they are not part of the project. */
const folder = process.env['CAPTURES'] ?? '../shared/captures';

/** The captured pages that a reader takes; none where they are not on this machine. */
export function capturesToRead(): Page[] {
  return Object.entries(capturedPages).flatMap(([name, [address, expected]]) => {
    if (!expected) return [];
    try {
      const html = readFileSync(`${folder}/${name}`, 'utf8');
      return [{ name: name.replace('.html', ''), kind: kindOf(expected.page), address, html }];
    } catch {
      return [];
    }
  });
}

/** Pages of the stand-in: lists, jobs wherever they show up, and Messages, of which no page was captured. */
export async function standinPages(): Promise<Page[]> {
  const jobs = Object.entries({ ...listScenes, ...ownScenes });
  return Promise.all([
    ...Object.entries(proposalScenes).map(([name, address]) => standinPage(name, 'list', address)),
    ...jobs.map(([name, scene]) => standinPage(name, 'jobs', addressOf(scene))),
    ...Object.entries(roomScenes).map(([name, address]) => standinPage(`messages, ${name}`, 'rooms', address)),
  ]);
}

async function standinPage(name: string, kind: Page['kind'], address: string): Promise<Page> {
  const answer = await respond(new URL(address, 'https://www.upwork.com'));
  if (answer?.status !== 200) throw new Error(`The stand-in has no page at ${address}.`);
  return { name: `stand-in: ${name}`, kind, address, html: answer.body };
}

function kindOf(page: string): Page['kind'] {
  return page === 'proposals' || page === 'archived' ? 'list' : 'jobs';
}
