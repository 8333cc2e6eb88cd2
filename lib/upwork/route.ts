import type { ReadPage } from '@/lib/interview/sighting-schema';

/** Addresses by the page they name. `ab` was the prefix before 2021; links with it are still live (UPWORK 1, 3). */
const routes: [page: ReadPage, path: RegExp][] = [
  ['proposals', /^\/(?:nx|ab)\/proposals\/*$/],
  ['archived', /^\/(?:nx|ab)\/proposals\/archived\/*$/],
  ['proposal', /^\/(?:nx|ab)\/proposals\/\d{19}\/*$/],
  ['messages', /^\/(?:(?:ab\/)?messages\/rooms|nx\/messages)(?:\/|$)/],
];

/** Which page of Upwork that Greenroom reads an address names, or `null`. Looks at the address only. */
export function routeOf({ hostname, pathname }: URL): ReadPage | null {
  if (hostname !== 'www.upwork.com') return null;
  return routes.find(([, path]) => path.test(pathname))?.[0] ?? null;
}
