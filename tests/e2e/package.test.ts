import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFor } from '../browsers/build.ts';
import { waysOut } from '../package/ways-out.ts';
import { browsers } from './greenroom.ts';

const onUpwork = ['https://www.upwork.com/*'];
const reader = { matches: onUpwork, run_at: 'document_idle', js: ['content-scripts/upwork.js'] };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** All that a package may do, and where. Whoever wants more changes this, CHANGELOG.md and PRIVACY.md. */
const rights = {
  both: {
    content_security_policy: { extension_pages: policy },
    web_accessible_resources: [
      {
        matches: onUpwork,
        resources: ['list-reader.js', 'job-reader.js', 'room-reader.js', 'panel.js', 'report.js', 'teach.js'],
      },
    ],
  },
  chromium: {
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'notifications', 'sidePanel'],
    content_scripts: [reader],
    background: { service_worker: 'background.js' },
    minimum_chrome_version: '148',
  },
  firefox: {
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'notifications'],
    // The first keeps what happens in Greenroom's parts of a page from the page: a matter of Firefox alone.
    content_scripts: [{ matches: onUpwork, run_at: 'document_start', js: ['content-scripts/shield.js'] }, reader],
    background: { scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: {
        id: 'greenroom@greenroom.work',
        strict_min_version: '153.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};
/** What gives no rights. */
const looks =
  /^(?:manifest_version|name|short_name|description|version|icons|default_locale|action|options_ui|side_panel|sidebar_action)$/;

describe.each(browsers)('the package for %s', (browser) => {
  const folder = buildFor(browser, 'production');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const named = (pattern: RegExp) => files.filter((name) => pattern.test(name));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');

  it('has these rights and no others', () => {
    const manifest = JSON.parse(read('manifest.json')) as Record<string, unknown>;
    const others = Object.entries(manifest).filter(([name]) => !looks.test(name));
    expect(Object.fromEntries(others)).toEqual({ ...rights.both, ...rights[browser] });
  });

  it('holds nothing but scripts, pages, styles, icons and words', () => {
    const kinds =
      /^(?:manifest\.json|_locales\/\w+\/messages\.json|icon\/\d+\.png|[\w-]+\.html|assets\/[\w-]+\.css)$|\.js$/;
    const strange = files.filter((name) => name.includes('.') && !kinds.test(name));
    expect(strange).toEqual([]);
    expect(named(/\.js$/).length).toBeGreaterThan(8); // a check of nothing passes too
  });

  it.each(named(/\.js$/))('has no way to make a request in %s', (name) => {
    expect(waysOut(read(name), name.startsWith('chunks'))).toEqual([]);
  });

  it.each(named(/\.html$/))('asks for nothing but its own files in %s', (name) => {
    const html = read(name);
    const leads = [...html.matchAll(/\b(?:src|href|action|srcset|poster|data)\s*=\s*["']?([^"'\s>]*)/g)];
    expect(leads.map(([, address]) => address)).toEqual(leads.map(() => expect.stringMatching(/^\/\w/) as string));
    const links = [...html.matchAll(/<link rel="(\w+)"/g)].map(([, kind]) => kind);
    expect(new Set(links).difference(new Set(['icon', 'modulepreload', 'stylesheet']))).toEqual(new Set());
    expect(html).not.toMatch(
      /<(?:base|iframe|frame|form|object|embed|img|style)\b|<script(?![^>]*\bsrc=)|<meta http-equiv|\son\w+=/,
    );
  });

  it.each(named(/\.css$/))('asks for nothing in %s', (name) => {
    expect(read(name)).not.toMatch(/@import|url\(|image-set\(|src:/);
  });

  it('has no style sheet that no page names, as that of a part that is loaded later would be', () => {
    const pages = named(/\.html$/)
      .map(read)
      .join();
    const sheets = named(/\.css$/);
    expect(sheets).not.toEqual([]);
    expect(sheets.filter((sheet) => !pages.includes(sheet))).toEqual([]);
  });

  it('compiles no text into code on Upwork’s pages', () => {
    for (const name of named(/^(?:content-scripts\/.*|[\w-]+)\.js$/).filter((name) => name !== 'background.js'))
      expect(read(name)).not.toMatch(/\beval\(|\bFunction\(|setTimeout\(["'`]/);
  });
});
