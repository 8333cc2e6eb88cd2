import type { ReadPage } from '@/lib/interview/sighting-schema';

/**
 * Addresses by the page they name. `ab` was the prefix before 2021; links with it are still live (UPWORK 1, 3, 4, 5). The
 * client's side, forms and what is not listed are no pages of ours.
 */
const routes: [page: ReadPage, path: RegExp][] = [
  ['proposals', /^\/(?:nx|ab)\/proposals\/*$/],
  ['archived', /^\/(?:nx|ab)\/proposals\/archived\/*$/],
  ['proposal', /^\/(?:nx|ab)\/proposals\/\d{19}\/*$/],
  ['invitation', /^\/(?:nx|ab)\/proposals\/interview\/uid\/\d{19}\/*$/],
  ['messages', /^\/(?:(?:ab\/)?messages\/rooms|nx\/messages)(?:\/|$)/],
  ['job', /^\/jobs\/(?:[^/]{0,300}_)?~0[12][0-9a-f]{16,20}\/*$/],
  // A job in a slider over a list is a page of its own address.
  ['job', /^\/(?:nx|ab)\/(?:s\/)?(?:find-work|search\/jobs)\/(?:[\w-]{1,40}\/)?details\/~0[12][0-9a-f]{16,20}\/*$/],
  ['saved', /^\/nx\/(?:search\/jobs\/saved|(?:s\/)?find-work\/saved-jobs)\/*$/],
  ['search', /^\/nx\/search\/jobs\/*$/],
  ['feed', /^\/(?:nx|ab)\/(?:s\/)?find-work(?:\/[\w-]{1,40})?\/*$/],
  ['contracts', /^\/nx\/wm\/(?:freelancer\/(?:home|contracts)|workroom\/\d{1,20}(?:\/[\w-]{1,40})?)\/*$/],
  ['contracts', /^\/ab\/f\/contracts\/\d{1,20}\/*$/],
  ['offer', /^\/nx\/wm\/offer\/\d{1,20}\/*$/],
];

/** Which page of Upwork that Greenroom reads an address names, or `null`. Looks at the address only. */
export function routeOf({ hostname, pathname }: URL): ReadPage | null {
  if (hostname !== 'www.upwork.com') return null;
  return routes.find(([, path]) => path.test(pathname))?.[0] ?? null;
}
