/** Which page of Upwork an address names. `other` covers everything that is not read yet. */
export type Route =
  { page: 'proposals' } | { page: 'archived' } | { page: 'proposal' | 'invitation'; id: string } | { page: 'other' };

/** Looks at the address only. `ab` was the prefix before 2021; links with it are still live (UPWORK 1, URLs). */
export function routeOf(url: URL): Route {
  if (url.hostname !== 'www.upwork.com') return { page: 'other' };
  const path = url.pathname.replace(/\/+$/, '');

  if (/^\/(?:nx|ab)\/proposals$/.test(path)) return { page: 'proposals' };
  if (/^\/(?:nx|ab)\/proposals\/archived$/.test(path)) return { page: 'archived' };

  const proposal = /^\/(?:nx|ab)\/proposals\/(\d{19})(?:\/edit)?$/.exec(path)?.[1];
  if (proposal) return { page: 'proposal', id: proposal };
  const invitation = /^\/(?:nx|ab)\/proposals\/interview\/uid\/(\d{19})(?:\/accept)?$/.exec(path)?.[1];
  if (invitation) return { page: 'invitation', id: invitation };
  return { page: 'other' };
}
