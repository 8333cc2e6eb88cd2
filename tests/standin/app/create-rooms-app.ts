import { createSSRApp, type App } from 'vue';
import { createRouter, type Router, type RouterHistory } from 'vue-router';
import { MessagesPage } from './messages-page.ts';
import { ProposalPage } from './proposal-page.ts';
import { roomsKey, RoomsStore, type RoomsState } from './rooms-store.ts';

/** Messages and proposals' pages: the same app on the server and in the browser. */
export function createRoomsApp(
  state: RoomsState,
  history: RouterHistory,
): { app: App; router: Router; store: RoomsStore } {
  const store = new RoomsStore(state);
  const router = createRouter({
    history,
    routes: [
      { path: '/ab/messages/rooms/:room?', component: MessagesPage },
      { path: '/:prefix(nx|ab)/proposals/:proposal', component: ProposalPage },
    ],
  });
  const app = createSSRApp({ template: '<div class="page-wrapper"><RouterView /></div>' });
  app.use(router).provide(roomsKey, store);
  return { app, router, store };
}
