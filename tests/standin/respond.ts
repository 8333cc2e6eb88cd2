import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import ts from 'typescript';
import { jobsPage } from './job-pages.ts';
import { challengePage, elsewherePage, loginPage } from './plain-pages.ts';
import { renderList, renderMessages, renderProposal } from './render.ts';
import { rowsOf, scenarioOf } from './scenario.ts';
import type { SectionName } from './sections.ts';

export type Answer = { status: number; contentType: string; body: string };

const html = 'text/html; charset=utf-8';
/** Where the links of the list and of the navigation lead. */
const elsewhere = ['/nx/my-stats/', '/freelancers/settings/profile'];
const libraries: Record<string, string> = {
  '/standin/vue.js': 'vue/dist/vue.esm-browser.prod.js',
  '/standin/vue-router.js': 'vue-router/dist/vue-router.esm-browser.prod.js',
};

/**
 * What the stand-in answers to an address of Upwork's; `undefined` where it has no page. Query: see `Scenario`,
 * `RoomScenario` and `JobScenario`; with `mood=hostile` the page attacks (`globalThis.hostile`).
 */
export function respond(url: URL): Promise<Answer> | undefined {
  const answer = answerTo(url);
  return url.searchParams.get('mood') === 'hostile' ? answer?.then(inHostileMood) : answer;
}

/** Its script comes before all others of the page that do something. */
function inHostileMood(answer: Answer): Answer {
  const script = '<script type="module" src="/standin/app/hostile/client.ts"></script>';
  return { ...answer, body: answer.body.replace(/(?=<script type="module"|<\/head>)/, script) };
}

function answerTo(url: URL): Promise<Answer> | undefined {
  const { pathname, searchParams } = url;
  const { theme } = scenarioOf(searchParams);
  if (searchParams.has('challenge')) return answer(403, html, challengePage());
  if (/^\/nx\/proposals(?:\/|\/archived\/?|\/referrals\/?)?$/.test(pathname)) return page(renderList(url));
  if (/^\/(?:nx|ab)\/proposals\/\d{19}\/?$/.test(pathname)) return page(renderProposal(url));
  if (/^\/ab\/messages\/rooms(?:\/(?:room_[0-9a-f]{32})?)?$/.test(pathname)) return page(renderMessages(url));

  const jobs = jobsPage(url);
  if (jobs) return answer(200, html, jobs);
  if (elsewhere.includes(pathname)) return answer(200, html, elsewherePage(theme));
  if (pathname.startsWith('/ab/account-security/login')) return answer(200, html, loginPage(theme));

  if (pathname === '/standin/style.css') return fileAnswer('text/css', new URL('style.css', import.meta.url));
  if (pathname === '/standin/rows.json') return answer(200, 'application/json', rowsJson(searchParams));
  if (pathname === '/favicon.ico') return answer(200, 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const library = libraries[pathname];
  if (library) return fileAnswer('text/javascript', createRequire(import.meta.url).resolve(library));
  const module = /^\/standin\/((?:app\/(?:hostile\/)?)?[a-z-]+\.ts)$/.exec(pathname)?.[1];
  return module ? moduleAnswer(new URL(module, import.meta.url)) : undefined;
}

function rowsJson(query: URLSearchParams): string {
  return JSON.stringify(rowsOf(scenarioOf(query), query.get('section') as SectionName, Number(query.get('page'))));
}

async function page(body: Promise<string>): Promise<Answer> {
  return answer(200, html, await body);
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
