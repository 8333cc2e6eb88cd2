import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import type { Serve } from './serve.ts';

/** A page that a browser saved, and the address it was saved from; the list's, if it does not say. */
export type SavedPage = {
  address: string;
  saysAddress: boolean;
  /** The style sheets that lie beside it, for pictures of a page that names none. */
  styles: string;
  serve: Serve;
};

/** What is served from beside a saved page. No scripts: a saved page stays as it was saved. */
const contentTypes: Record<string, string> = {
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

export function openSavedPage(file: string): SavedPage {
  const html = readFileSync(file, 'utf8');
  const said = addressOf(html);
  const address = new URL(said ?? 'https://www.upwork.com/nx/proposals/').href;
  const folder = dirname(file);

  const serve: Serve = (url) => {
    if (url.href === address) return answer('text/html; charset=utf-8', html);
    const path = relative(new URL('.', address).pathname, decodeURIComponent(url.pathname));
    const contentType = contentTypes[extname(path)];
    if (!contentType || path.startsWith('..') || !existsSync(join(folder, path))) return undefined;
    return answer(contentType, readFileSync(join(folder, path)));
  };
  return { address, saysAddress: said !== undefined, styles: stylesIn(folder), serve };
}

function stylesIn(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.css'));
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

function answer(contentType: string, body: string | Uint8Array) {
  return Promise.resolve({ status: 200, contentType, body });
}

/** Browsers write it into the first lines: "saved from url=(0036)https://www.upwork.com/nx/proposals/". */
function addressOf(html: string): string | undefined {
  const found = /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/.exec(html.slice(0, 4000))?.[1];
  return found && URL.canParse(found) && new URL(found).origin === 'https://www.upwork.com' ? found : undefined;
}
