import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

/** Papa Parse could also download what it parses, and start workers. It never did here; now it cannot. */
const papaWithoutRequests = {
  name: 'papa-without-requests',
  transform: (code: string, id: string) =>
    id.includes('/papaparse/')
      ? code.replaceAll(/new XMLHttpRequest\b(?:\(\))?/g, 'null').replaceAll(/\b[\w$]+\.Worker\b/g, 'null')
      : null,
};

/**
 * Vite would add links to a page for the files of a part that is loaded later. Its scripts find each other without; its
 * style sheets have to be imported by the page itself.
 */
const partsWithoutLinks = {
  name: 'parts-without-links',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null,
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: resolve('lib/words/locales') },
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_shortName__',
    description: '__MSG_extension_description__',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'notifications'],
    // Loaded by Greenroom's own script when they are first needed.
    web_accessible_resources: [
      {
        resources: ['list-reader.js', 'job-reader.js', 'room-reader.js', 'panel.js', 'report.js', 'teach.js'],
        matches: ['https://www.upwork.com/*'],
      },
    ],
    // No page of ours may reach any server; see PRIVACY.md.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'greenroom@greenroom.work',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '148' }),
  }),
  vite: () => ({
    // Every browser of the floor preloads modules by itself; Vite's stand-in for that would do it by `fetch`.
    build: { target: ['chrome148', 'firefox153'], modulePreload: { polyfill: false } },
    plugins: [papaWithoutRequests, partsWithoutLinks],
  }),
  hooks: {
    // What Upwork's pages do not need to carry, because each kilobyte is paid on each page, and by the worker whenever it
    // wakes.
    'vite:build:extendConfig': (entrypoints, config) => {
      const has = (...types: string[]) => entrypoints.some(({ type }) => types.includes(type));
      if (!has('content-script', 'unlisted-script', 'background')) return;
      config.build = { ...config.build, minify: 'terser', terserOptions: { ecma: 2020, compress: { passes: 3 } } };
      config.resolve = {
        ...config.resolve,
        alias: {
          ...config.resolve?.alias,
          // The polyfill does nothing where `browser` is native, as in every browser of our floor: 3 kB.
          'wxt/browser': '@wxt-dev/browser',
          'wxt/utils/content-script-context': resolve('entrypoints/upwork.content/without-context.ts'),
        },
      };
    },
  },
});
