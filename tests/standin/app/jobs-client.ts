import { detailsOf, tileOf } from '../job-markup.ts';
import { jobOf, jobScenarioOf, jobsOf } from '../jobs.ts';
import { scenarioOf } from '../scenario.ts';

const query = new URLSearchParams(JSON.parse(document.getElementById('state')?.textContent ?? '""') as string);
const [scenario, shown] = [scenarioOf(query), jobScenarioOf(query)];
const isSearch = location.pathname.startsWith('/nx/search/');
const place = location.pathname.replace(/details\/.*$/, '');
const list = document.getElementById('tiles');
let count = list?.children.length ?? 0;

function elementOf(html: string): Element {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild as Element;
}

/** As Vue does: elements stay and are made to look like `model`, and it does not know of what others have added. */
function patch(element: Element, model: Element): void {
  for (const name of element.getAttributeNames()) if (!model.hasAttribute(name)) element.removeAttribute(name);
  for (const name of model.getAttributeNames()) element.setAttribute(name, model.getAttribute(name) ?? '');
  const [own, wanted] = [[...element.childNodes].filter((node) => !isForeign(node)), [...model.childNodes]];
  if (own.length === wanted.length && own.every((node, index) => node.nodeName === wanted[index]?.nodeName)) {
    own.forEach((node, index) => {
      const other = wanted[index] as Node;
      if (node instanceof Element) patch(node, other as Element);
      else node.nodeValue = other.nodeValue;
    });
    return;
  }
  for (const node of own) element.removeChild(node);
  element.prepend(...wanted);
}

function isForeign({ nodeName }: Node): boolean {
  return nodeName.startsWith('GREENROOM-');
}

function sliderOf(id: string): Element {
  return elementOf(
    `<div class="air3-slider-content" role="dialog">${detailsOf(jobOf(id), shown, jobsOf(scenario, shown, 100, 2))}</div>`,
  );
}

/** What tests may do to a page with jobs from its own world, as `window.standin`. */
export type JobsStandin = typeof hook;

const hook = {
  isHydrated: () => true,
  /** The jobs of the tiles, in their order. */
  jobs: () => jobsOf(scenario, shown, 0, count),
  /** What "Load More Jobs" does. */
  loadMore: () => {
    const more = jobsOf(scenario, shown, count, shown.tiles);
    list?.append(...more.map((job) => elementOf(tileOf(job, shown, isSearch))));
    count += more.length;
  },
  /** A tile is used again for another job, as Vue does when a list changes. */
  reuse: (index: number, id: string) => {
    const tile = list?.children[index];
    if (tile) patch(tile, elementOf(tileOf(jobOf(id), shown, isSearch)));
  },
  /** A click on a tile: first the address, `lag` ms later the job; an open slider is used again. */
  openSlider: (id: string) => {
    history.pushState(null, '', `${place}details/~02${id}?${query.toString()}`);
    setTimeout(() => {
      const open = document.querySelector('.air3-slider-content');
      if (open) patch(open, sliderOf(id));
      else document.getElementById('__layout')?.append(sliderOf(id));
    }, shown.lag);
  },
  closeSlider: () => {
    history.pushState(null, '', `${place}?${query.toString()}`);
    document.querySelector('.air3-slider-content')?.remove();
  },
  setTheme: (theme: 'light' | 'dark') => {
    document.documentElement.setAttribute('theme', theme === 'dark' ? 'dark' : 'air-3-0');
  },
};
Object.assign(globalThis, { standin: hook });
