import type { ReadPage } from '@/lib/interview/sighting-schema';

/**
 * Which page of Upwork that Greenroom reads an address names, or `null`. Looks at the address only. `ab` was the prefix
 * before 2021; links with it are still live (UPWORK 1, URLs).
 */
export function routeOf({ hostname, pathname }: URL): ReadPage | null {
  if (hostname !== 'www.upwork.com') return null;
  const match = /^\/(?:nx|ab)\/proposals(\/archived)?\/*$/.exec(pathname);
  return match && (match[1] ? 'archived' : 'proposals');
}
