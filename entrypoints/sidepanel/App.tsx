import { useEffect, useRef } from 'preact/hooks';
import type { ChosenMode } from '@/components/ModeChoice';
import { useNow } from '@/components/use-now';
import { useWatched } from '@/components/use-watched';
import { Board } from './board/Board';
import { Compare } from './compare/Compare';
import { FiguresPage } from './figures/FiguresPage';
import { freshMemory, type BoardMemory } from './board/memory';
import { Header } from './Header';
import { Interview } from './interview/Interview';
import { Notice } from './Notice';
import type { Route } from './route';
import type { Services } from './services';
import { useRoute } from './use-route';
import { words } from '@/lib/words/words';

type Props = { services: Services };

/** The workspace: the side panel of the browser, which can be opened as a tab as well. */
export function App({ services }: Props) {
  const settings = useWatched(services.watchSettings);
  const route = useRoute();
  const now = useNow(services.now);
  const main = useRef<HTMLElement>(null);
  const place = JSON.stringify(route);
  const shown = useRef(place);
  const board = useRef(freshMemory()).current;

  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    if (route.view !== 'board') main.current?.scrollTo(0, 0);
    // Whoever followed a link goes on from the top of what it led to, unless that knows a better place.
    if (!main.current?.contains(document.activeElement)) main.current?.focus();
  }, [place]);

  return (
    <>
      <Header route={route} openInTab={services.openInTab} />
      <main ref={main} tabIndex={-1} aria-busy={settings.state === 'waiting'}>
        {settings.state === 'failed' && (
          <Notice title={words('workspace.unreachable.title')} text={words('workspace.unreachable.text')} isFailure>
            <button type="button" class="button" onClick={services.reload}>
              {words('workspace.unreachable.reload')}
            </button>
            <code>{settings.detail}</code>
          </Notice>
        )}
        {settings.state === 'ready' && settings.value.mode === 'not-chosen' && (
          <Notice title={words('popup.notStarted.title')} text={words('popup.notStarted.text')}>
            <button type="button" class="button primary" onClick={services.openWelcome}>
              {words('popup.notStarted.open')}
            </button>
          </Notice>
        )}
        {settings.state === 'ready' && settings.value.mode !== 'not-chosen' && (
          <View route={route} services={services} mode={settings.value.mode} now={now} board={board} />
        )}
      </main>
    </>
  );
}

type ViewProps = { route: Route; services: Services; mode: ChosenMode; now: number; board: BoardMemory };

function View({ route, services, mode, now, board }: ViewProps) {
  switch (route.view) {
    case 'board':
      return <Board services={services} mode={mode} now={now} memory={board} />;
    case 'interview':
    case 'brief':
      return <Interview key={route.interviewId} {...route} services={services} now={now} />;
    case 'compare':
      return <Compare interviewIds={route.interviewIds} services={services} now={now} />;
    case 'figures':
      return <FiguresPage services={services} />;
    default:
      return (
        <Notice title={words('workspace.nothingHere.title')} text={words('workspace.nothingHere.text')}>
          <a class="button" href="#/">
            {words('workspace.nothingHere.back')}
          </a>
        </Notice>
      );
  }
}
