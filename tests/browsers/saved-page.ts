import { readFileSync } from 'node:fs';
import type { Serve } from './serve.ts';

/** A page that a browser saved, and the address it was saved from; the list's, if it does not say. */
export type SavedPage = { address: string; saysAddress: boolean; serve: Serve };

export function openSavedPage(file: string): SavedPage {
  const html = readFileSync(file, 'utf8');
  const said = addressOf(html);
  const address = said ?? 'https://www.upwork.com/nx/proposals/';
  const serve: Serve = (url) =>
    url.href === new URL(address).href
      ? Promise.resolve({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
      : undefined;
  return { address, saysAddress: said !== undefined, serve };
}

/** Browsers write it into the first lines: "saved from url=(0036)https://www.upwork.com/nx/proposals/". */
function addressOf(html: string): string | undefined {
  const found = /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/.exec(html.slice(0, 4000))?.[1];
  return found && URL.canParse(found) && new URL(found).origin === 'https://www.upwork.com' ? found : undefined;
}
