import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFor, folderForBuild } from '../browsers/build.ts';
import type { BrowserName } from '../browsers/find.ts';

type Manifest = Record<string, unknown> & { version: string };

/** A copy of the build of the stories with another manifest. */
export function buildWith(browser: BrowserName, change: (manifest: Manifest) => Manifest): string {
  const build = folderForBuild();
  cpSync(buildFor(browser, 'e2e'), build, { recursive: true });
  const file = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  writeFileSync(file, JSON.stringify(change(manifest)));
  return build;
}

/** A copy in which `script` runs before the background: so the browser misbehaves, and Greenroom is as it is shipped. */
export function buildIn(browser: BrowserName, script: string): string {
  const build = buildWith(browser, (manifest) => manifest);
  const file = join(build, 'background.js');
  writeFileSync(file, `(() => {${script}})();\n${readFileSync(file, 'utf8')}`);
  return build;
}

/** An extension in Greenroom's place, with nothing of it but an empty page: what it leaves behind, an update finds. */
export function emptyBuild(browser: BrowserName): string {
  const build = folderForBuild();
  const manifest = JSON.parse(readFileSync(join(buildFor(browser, 'e2e'), 'manifest.json'), 'utf8')) as Manifest;
  const { browser_specific_settings, permissions } = manifest;
  const empty = { manifest_version: 3, name: 'Greenroom', version: '0.0.1', permissions, browser_specific_settings };
  writeFileSync(join(build, 'manifest.json'), JSON.stringify(empty));
  writeFileSync(join(build, 'welcome.html'), '<!doctype html><title>Before Greenroom</title>');
  return build;
}
