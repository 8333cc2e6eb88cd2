import { documentOf } from './document.ts';
import type { Scenario } from './scenario.ts';

/** A job, with the counters of other candidates; also stands for what lies behind a title of the list. */
export function jobPage(theme: Scenario['theme'], id: string): string {
  const activity = [
    ['Proposals:', '20 to 50'],
    ['Last viewed by client:', '2 hours ago'],
    ['Interviewing:', '2'],
    ['Invites sent:', '3'],
    ['Unanswered invites:', '1'],
  ].map(
    ([title, value]) =>
      `<li class="ca-item"><span class="title">${title}</span> <span class="value">${value}</span></li>`,
  );
  return documentOf(
    'A job',
    `<main class="job-page"><div class="job-details" data-ev-sublocation="jobdetails" data-ev-opening_uid="${id}"><h4><span class="flex-1">Build a booking calendar for a physiotherapy practice</span></h4><p class="text-light-on-inverse posted-on-line">Posted 4 hours ago</p><p>Patients should see free hours and book them. We have a site already.</p><section><h5>Activity on this job</h5><ul class="client-activity-items list-unstyled">${activity.join('')}</ul></section></div><p><a href="/nx/proposals/" class="up-n-link">Proposals and offers</a></p></main>`,
    theme,
  );
}

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
