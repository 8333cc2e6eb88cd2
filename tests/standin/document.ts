import type { Scenario } from './scenario.ts';

const navigation = [
  ['Find work', '/nx/find-work/'],
  ['Saved jobs', '/nx/search/jobs/saved/'],
  ['Proposals and offers', '/nx/proposals/'],
  ['Messages', '/ab/messages/rooms/'],
] as const;

/** A whole page around `content`, with the navigation, which is an application of its own on Upwork. */
export function documentOf(title: string, content: string, theme: Scenario['theme'], head = ''): string {
  const items = navigation.map(
    ([name, href]) =>
      `<li${href === '/nx/proposals/' ? ' class="active"' : ''}><a href="${href}" class="up-n-link nav-menu-item" data-cy="menu-item-trigger"> ${name} <!----></a></li>`,
  );
  return `<!DOCTYPE html>
<html lang="en" theme="${theme === 'dark' ? 'dark' : 'air-3-0'}" class="has-cq"><head><meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/standin/style.css">${head}</head><body>
<div id="__nuxt"><div id="user-top-navigation-container" class="ma-scope_user"><header data-cy="nav" class="nav-parent-wrapper"><div class="nav-v2"><span class="nav-brand" aria-hidden="true">stand-in</span><nav aria-label="Primary" class="nav-d-flex"><ul class="nav-right">${items.join('')}</ul></nav><span class="nav-search" aria-hidden="true">Search</span><span class="nav-avatar" aria-hidden="true"></span></div></header></div>
<div id="__layout">${content}</div></div></body></html>`;
}

/** JSON that cannot end the script element it stands in. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
