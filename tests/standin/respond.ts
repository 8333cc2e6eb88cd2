import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import ts from 'typescript';
import { renderToString } from 'vue/server-renderer';
import { createMemoryHistory } from 'vue-router';
import { createStandin } from './app/create-app.ts';
import type { Lists, State } from './app/store.ts';
import { documentOf, scriptJson } from './document.ts';
import { challengePage, elsewherePage, jobPage, loginPage } from './plain-pages.ts';
import { rowsOf, scenarioOf } from './scenario.ts';
import { sections, sectionsOf, tabOf, type SectionName } from './sections.ts';

export type Answer = { status: number; contentType: string; body: string };

const html = 'text/html; charset=utf-8';
/** Where the links of the list and of the navigation lead. */
const elsewhere = [
  '/nx/find-work/',
  '/nx/search/jobs/',
  '/nx/search/jobs/saved/',
  '/ab/messages/rooms/',
  '/nx/my-stats/',
  '/freelancers/settings/profile',
];
const libraries: Record<string, string> = {
  '/standin/vue.js': 'vue/dist/vue.esm-browser.prod.js',
  '/standin/vue-router.js': 'vue-router/dist/vue-router.esm-browser.prod.js',
};

/** What the stand-in answers to an address of Upwork's; `undefined` where it has no page. Query: see `Scenario`. */
export function respond(url: URL): Promise<Answer> | undefined {
  const { pathname, searchParams } = url;
  const { theme } = scenarioOf(searchParams);
  if (searchParams.has('challenge')) return answer(403, html, challengePage());
  if (/^\/nx\/proposals(?:\/|\/archived\/?|\/referrals\/?)?$/.test(pathname)) return renderList(url);

  const id = /^\/(?:jobs\/(?:.*_)?~02|nx\/proposals\/(?:interview\/uid\/)?)(\d{19})\/?$/.exec(pathname)?.[1];
  if (id) return answer(200, html, jobPage(theme, id));
  if (elsewhere.includes(pathname)) return answer(200, html, elsewherePage(theme));
  if (pathname.startsWith('/ab/account-security/login')) return answer(200, html, loginPage(theme));

  if (pathname === '/standin/style.css') return fileAnswer('text/css', new URL('style.css', import.meta.url));
  if (pathname === '/standin/rows.json') return answer(200, 'application/json', rowsJson(searchParams));
  if (pathname === '/favicon.ico') return answer(200, 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const library = libraries[pathname];
  if (library) return fileAnswer('text/javascript', createRequire(import.meta.url).resolve(library));
  const module = /^\/standin\/((?:app\/)?[a-z-]+\.ts)$/.exec(pathname)?.[1];
  return module ? moduleAnswer(new URL(module, import.meta.url)) : undefined;
}

async function renderList(url: URL): Promise<Answer> {
  const scenario = scenarioOf(url.searchParams);
  const shown = sectionsOf(tabOf(url.pathname));
  const lists = Object.fromEntries(
    sections.map((section) => {
      const inMarkup = shown.includes(section) && scenario.late === 0;
      const rows = inMarkup ? rowsOf(scenario, section) : null;
      return [section, { section, rows, count: scenario[section], page: 1, isFlipping: false, generation: 0 }];
    }),
  ) as Lists;
  const state: State = { scenario, query: url.searchParams.toString(), lists };
  const stateJson = scriptJson(state); // before the app makes it its own

  const { app, router } = createStandin(state, createMemoryHistory());
  await router.push(url.pathname + url.search);
  const content = await renderToString(app);
  const imports = { vue: '/standin/vue.js', 'vue-router': '/standin/vue-router.js' };
  const head =
    `<script type="importmap">${scriptJson({ imports })}</script>` +
    `<script type="application/json" id="state">${stateJson}</script>` +
    '<script type="module" src="/standin/app/client.ts"></script>';
  return { status: 200, contentType: html, body: documentOf('Proposals', content, scenario.theme, head) };
}

function rowsJson(query: URLSearchParams): string {
  return JSON.stringify(rowsOf(scenarioOf(query), query.get('section') as SectionName, Number(query.get('page'))));
}

function answer(status: number, contentType: string, body: string): Promise<Answer> {
  return Promise.resolve({ status, contentType, body });
}

async function fileAnswer(contentType: string, file: URL | string): Promise<Answer> {
  return answer(200, contentType, await readFile(file, 'utf8'));
}

/** Browsers know no types. */
async function moduleAnswer(file: URL): Promise<Answer> {
  const { outputText } = ts.transpileModule(await readFile(file, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  });
  return answer(200, 'text/javascript', outputText);
}
