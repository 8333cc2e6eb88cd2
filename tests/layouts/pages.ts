import { readFileSync } from 'node:fs';
import { capturedPages } from '../browser/upwork/captured-pages.ts';
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

/** Pages of the stand-in, at the moment at which they are looked at. */
export async function standinPages(now: number): Promise<Page[]> {
  const addresses = {
    'stand-in: list': `/nx/proposals/?offers=1&now=${now}`,
    'stand-in: archived': `/nx/proposals/archived?now=${now}`,
  };
  const pages = Object.entries(addresses).map(async ([name, address]): Promise<Page> => {
    const answer = await respond(new URL(address, 'https://www.upwork.com'));
    return { name, kind: 'list', address, html: answer?.body ?? '' };
  });
  return Promise.all(pages);
}

function kindOf(page: string): Page['kind'] {
  return page === 'proposals' || page === 'archived' ? 'list' : 'jobs';
}
