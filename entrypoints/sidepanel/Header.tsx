import { WindowIcon } from '@/components/icons';
import { words } from '@/lib/words/words';
import { hashOf, type Route } from './route';

type Props = { route: Route; openInTab: (() => void) | null };

/** The views of the workspace that can always be reached. What is open is the first to compare. */
function viewsFrom(route: Route) {
  const interviewIds = 'interviewId' in route ? [route.interviewId] : [];
  return [
    ['board', hashOf({ view: 'board' }), 'workspace.board'],
    ['compare', hashOf({ view: 'compare', interviewIds }), 'compare.title'],
    ['figures', hashOf({ view: 'figures' }), 'figures.title'],
  ] as const;
}

export function Header({ route, openInTab }: Props) {
  return (
    <header class="top">
      <h1>{words('extension.shortName')}</h1>
      <nav aria-label={words('workspace.views')}>
        {viewsFrom(route).map(([view, address, name]) => (
          <a key={view} href={address} aria-current={route.view === view ? 'page' : undefined}>
            {words(name)}
          </a>
        ))}
      </nav>
      {openInTab && (
        <button type="button" class="icon-button" title={words('workspace.openInTab')} onClick={openInTab}>
          <WindowIcon />
          <span class="for-ears">{words('workspace.openInTab')}</span>
        </button>
      )}
    </header>
  );
}
