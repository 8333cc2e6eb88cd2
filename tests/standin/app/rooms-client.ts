import { createWebHistory } from 'vue-router';
import { createRoomsApp } from './create-rooms-app.ts';
import { roomsHook } from './rooms-hook.ts';
import type { RoomsState } from './rooms-store.ts';

const state = JSON.parse(document.getElementById('state')?.textContent ?? '') as RoomsState;
const { app, router, store } = createRoomsApp(state, createWebHistory());
await router.isReady();
Object.assign(globalThis, { standin: roomsHook(store, router) });
setTimeout(() => {
  app.mount('#__layout');
  store.isHydrated = true;
}, state.scenario.hydrate);
