import { createSSRApp, defineAsyncComponent, type App, type Component } from 'vue';
import { createRouter, type Router, type RouterHistory } from 'vue-router';
import { JobsPage } from './jobs-page.ts';
import { ListCard } from './list-card.ts';
import { listPageWith } from './list-page.ts';
import { Store, storeKey, type State } from './store.ts';

/** The same app on the server and in the browser. */
export function createStandin(state: State, history: RouterHistory): { app: App; router: Router; store: Store } {
  const store = new Store(state);
  const page = state.scenario.layout === 'jobs' ? JobsPage : listPageWith(lazily(ListCard, state.scenario.hydrate));
  const router = createRouter({ history, routes: [{ path: '/nx/proposals/:tab?', component: page }] });
  const app = createSSRApp({ template: '<div class="page-wrapper"><RouterView /></div>' });
  app.config.compilerOptions.comments = true; // else the browser's build of Vue drops what the server wrote
  app.use(router).provide(storeKey, store);
  return { app, router, store };
}

/** Markup from the server that Vue takes hold of later than of the page around it, as Upwork does. */
function lazily(component: Component, afterMs: number): Component {
  return defineAsyncComponent({
    loader: () => Promise.resolve(component),
    hydrate: (hydrate) => {
      const timer = setTimeout(hydrate, afterMs);
      return () => clearTimeout(timer);
    },
  });
}
