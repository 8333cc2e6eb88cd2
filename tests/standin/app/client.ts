import { createWebHistory } from 'vue-router';
import { sectionsOf, tabOf } from '../sections.ts';
import { createStandin } from './create-app.ts';
import { hookInto, type Standin } from './hook.ts';
import type { RoomsStandin } from './rooms-hook.ts';
import type { State } from './store.ts';

declare global {
  var standin: Standin & RoomsStandin; // as a property of the window; each page has what concerns it
}

const state = JSON.parse(document.getElementById('state')?.textContent ?? '') as State;
const { app, router, store } = createStandin(state, createWebHistory());
await router.isReady();
const sections = () => sectionsOf(tabOf(location.pathname));
const hook = hookInto(store, () => sections().every((section) => store.hydrated.has(section)));
Object.assign(globalThis, { standin: hook });
app.mount('#__layout');

/** Like Upwork's tracker of impressions: marks each row when it comes into view, and so changes attributes. */
const tracker = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) if (isIntersecting) target.setAttribute('eh-i', 'true');
});
for (const row of document.querySelectorAll('[data-ev-sublocation]')) tracker.observe(row);
