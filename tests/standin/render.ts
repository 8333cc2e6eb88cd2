import type { App } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { createMemoryHistory, type Router } from 'vue-router';
import { createStandin } from './app/create-app.ts';
import { createRoomsApp } from './app/create-rooms-app.ts';
import type { RoomsState } from './app/rooms-store.ts';
import type { Lists, State } from './app/store.ts';
import { bareDocumentOf, documentOf, scriptJson } from './document.ts';
import { originOf, rowsOf, scenarioOf } from './scenario.ts';
import { sections, sectionsOf, tabOf } from './sections.ts';
import { proposalIn, roomOf, roomsOf, roomScenarioOf } from './rooms.ts';

/** The list of proposals. */
export function renderList(url: URL): Promise<string> {
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
  return renderApp(url, 'Proposals', state, 'client', () => createStandin(state, createMemoryHistory()));
}

/** Messages, with the room that the address names, whether its proposal is in the list or not. */
export function renderMessages(url: URL): Promise<string> {
  const { scenario, shown, query } = scenariosOf(url);
  const place = /room_[0-9a-f]{32}/.exec(url.pathname)?.[0] ?? null;
  const rooms = roomsOf(scenario, shown);
  const unlisted = place && !rooms.some(({ id }) => id === place) && roomOf(proposalIn(place), scenario, shown);
  if (unlisted) rooms.push(unlisted);
  rooms.sort((a, b) => (b.stories.at(-1)?.at ?? 0) - (a.stories.at(-1)?.at ?? 0));
  return renderRooms(url, 'Messages', { scenario, shown, query, rooms, place });
}

/** A proposal: with its room if it is an active one. */
export function renderProposal(url: URL): Promise<string> {
  const { scenario, shown, query } = scenariosOf(url);
  const id = /\d{19}/.exec(url.pathname)?.[0] ?? '';
  const room = roomOf(id, scenario, shown);
  const place = room && originOf(id)?.section === 'active' ? room.id : null;
  return renderRooms(url, 'Proposal details', { scenario, shown, query, rooms: room ? [room] : [], place });
}

function scenariosOf({ searchParams }: URL) {
  const query = new URLSearchParams(searchParams);
  query.delete('embedded'); // it is the frame's own
  query.delete('marker'); // addresses are kept by browsers; whoever serves adds it to each
  return { scenario: scenarioOf(searchParams), shown: roomScenarioOf(searchParams), query: query.toString() };
}

function renderRooms(url: URL, title: string, state: RoomsState): Promise<string> {
  return renderApp(url, title, state, 'rooms-client', () => createRoomsApp(state, createMemoryHistory()));
}

async function renderApp(
  url: URL,
  title: string,
  state: State | RoomsState,
  client: string,
  create: () => { app: App; router: Router },
): Promise<string> {
  const stateJson = scriptJson(state); // before the app makes it its own
  const { app, router } = create();
  await router.push(url.pathname + url.search);
  const content = await renderToString(app);
  const imports = { vue: '/standin/vue.js', 'vue-router': '/standin/vue-router.js' };
  const head =
    `<script type="importmap">${scriptJson({ imports })}</script>` +
    `<script type="application/json" id="state">${stateJson}</script>` +
    `<script type="module" src="/standin/app/${client}.ts"></script>`;
  const { theme } = state.scenario;
  if ('shown' in state && state.shown.embedded) return bareDocumentOf(title, content, theme, head);
  return documentOf(title, content, theme, head, !('shown' in state) || state.shown.own > 0);
}
