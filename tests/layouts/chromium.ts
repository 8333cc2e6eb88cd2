import { join } from 'node:path';
import { chromium, type Page as Tab } from 'playwright';
import { build } from 'vite';
import { findBrowser } from '../browsers/find.ts';

/** Tabs of one Chromium, in each of which `script` was run; its exports stand in the global `lab`. */
export type Chromium = { tabs: Tab[]; close: () => Promise<void> };

/** Each tab has a process of its own, so that `tabs` cores are busy. Nothing is loaded from the net. */
export async function openChromium(script: string, tabs: number): Promise<Chromium> {
  const content = await bundle(script);
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const opened = Array.from({ length: tabs }, async () => {
    const tab = await (await browser.newContext({ offline: true })).newPage();
    await tab.addScriptTag({ content });
    return tab;
  });
  return { tabs: await Promise.all(opened), close: () => browser.close() };
}

async function bundle(script: string): Promise<string> {
  const root = join(import.meta.dirname, '../..');
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: { write: false, minify: false, lib: { entry: script, formats: ['iife'], name: 'lab' } },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const code = outputs.find((file) => file.type === 'chunk')?.code;
  if (!code) throw new Error(`${script} was not bundled.`);
  return code;
}
