import { documentOf } from './document.ts';
import type { Scenario } from './scenario.ts';

/** A page of Upwork that the stand-in does not imitate. */
export function elsewherePage(theme: Scenario['theme']): string {
  return documentOf(
    'Elsewhere',
    '<main class="bare-page"><h1>Elsewhere</h1><p>The stand-in has no such page. <a href="/nx/proposals/">Proposals and offers</a></p></main>',
    theme,
  );
}

export function loginPage(theme: Scenario['theme']): string {
  return documentOf(
    'Log in to your account',
    '<main class="bare-page"><h1>Log in</h1><form><label>Username or email <input name="username" autocomplete="username"></label><button type="button">Continue</button></form></main>',
    theme,
  );
}

/** May stand at any address, instead of what was asked for. */
export function challengePage(): string {
  return `<!DOCTYPE html><html lang="en-US" theme="air-3-0"><head><meta charset="UTF-8"><title>Just a moment...</title><link rel="icon" href="data:,"></head><body><main class="container"><h2>Checking that you are a person</h2><p>This takes a few seconds.</p></main></body></html>`;
}
