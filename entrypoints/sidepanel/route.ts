import type { Key } from '@/lib/interview/sighting-schema';

/** What the workspace shows, as the part of its address after "#" says it. */
export type Route =
  | { view: 'board' }
  | { view: 'interview'; interviewId: Key }
  /** What one wants to know of it before the next talk. */
  | { view: 'brief'; interviewId: Key }
  | { view: 'figures' }
  /** Interviews beside each other; which ones may still have to be chosen. */
  | { view: 'compare'; interviewIds: Key[] }
  | { view: 'unknown' };

/** One that can be led to. */
export type WorkspaceRoute = Exclude<Route, { view: 'unknown' }>;

/** `hash` with its "#". Without one, it is the board. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [view, id, part] = path.split('/');
  if (view === '') return { view: 'board' };
  if (view === 'figures') return { view };
  if (view === 'compare') return { view, interviewIds: new URLSearchParams(query).getAll('id') };
  if (view === 'interview' && id && !part) return { view, interviewId: decoded(id) };
  if (view === 'interview' && id && part === 'brief') return { view: part, interviewId: decoded(id) };
  return { view: 'unknown' };
}

/** The address of a view, to be put behind that of the page. */
export function hashOf(route: WorkspaceRoute): string {
  switch (route.view) {
    case 'board':
      return '#/';
    case 'interview':
      return `#/interview/${encodeURIComponent(route.interviewId)}`;
    case 'brief':
      return `#/interview/${encodeURIComponent(route.interviewId)}/brief`;
    case 'compare':
      return `#/compare?${new URLSearchParams(route.interviewIds.map((id) => ['id', id])).toString()}`;
    case 'figures':
      return '#/figures';
  }
}

/** An address that somebody typed may hold anything. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
