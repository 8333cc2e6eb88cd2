import { me } from './people.ts';
import type { Scenario } from './scenario.ts';

const places = [
  ['Find work', '/nx/find-work/'],
  ['Saved jobs', '/nx/search/jobs/saved/'],
  ['Proposals and offers', '/nx/proposals/'],
  ['Messages', '/ab/messages/rooms/'],
] as const;

/** The name stands in the menu twice (6 captures). */
const userMenu = ['nav-d-none', 'nav-user-info']
  .map((place) => `<div class="${place}"><div class="nav-user-label"> ${me.name} </div></div>`)
  .join('');

/** A whole page around `content`, with the navigation, which is an application of its own on Upwork. */
export function documentOf(
  title: string,
  content: string,
  theme: Scenario['theme'],
  head = '',
  namesUser = true,
): string {
  const titled = title === 'Messages' ? title : 'Proposals and offers';
  const items = places.map(
    ([name, href]) =>
      `<li${name === titled ? ' class="active"' : ''}><a href="${href}" class="up-n-link nav-menu-item" data-cy="menu-item-trigger"> ${name} <!----></a></li>`,
  );
  const navigation = `<div id="user-top-navigation-container" class="ma-scope_user"><header data-cy="nav" class="nav-parent-wrapper"><div class="nav-v2"><span class="nav-brand" aria-hidden="true">stand-in</span><nav aria-label="Primary" class="nav-d-flex"><ul class="nav-right">${items.join('')}</ul></nav><span class="nav-search" aria-hidden="true">Search</span><div data-cy="user-menu"><span class="nav-avatar" aria-hidden="true"></span>${namesUser ? userMenu : ''}</div></div></header></div>
`;
  return htmlOf(title, content, theme, head, navigation);
}

/** A page without navigation, to stand in a frame. */
export function bareDocumentOf(title: string, content: string, theme: Scenario['theme'], head: string): string {
  return htmlOf(title, content, theme, head, '');
}

function htmlOf(title: string, content: string, theme: Scenario['theme'], head: string, navigation: string): string {
  return `<!DOCTYPE html>
<html lang="en" theme="${theme === 'dark' ? 'dark' : 'air-3-0'}" class="has-cq"><head><meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/standin/style.css">${head}</head><body>
<div id="__nuxt">${navigation}<div id="__layout">${content}</div></div></body></html>`;
}

/** JSON that cannot end the script element it stands in. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
