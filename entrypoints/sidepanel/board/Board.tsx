import type { ChosenMode } from '@/components/ModeChoice';
import { useWatched } from '@/components/use-watched';
import { words } from '@/lib/words/words';
import { Notice } from '../Notice';
import type { Services } from '../services';
import type { BoardMemory } from './memory';
import './board.css';
import { Workbench } from './Workbench';

type Props = { services: Services; mode: ChosenMode; now: number; memory: BoardMemory };

/** All interviews by stage. */
export function Board(props: Props) {
  const { services } = props;
  const summaries = useWatched(services.watchSummaries);

  if (summaries.state === 'failed') {
    return (
      <Notice title={words('workspace.unreadable.title')} text={words('workspace.unreadable.text')} isFailure>
        <button type="button" class="button" onClick={services.reload}>
          {words('workspace.unreachable.reload')}
        </button>
        <code>{summaries.detail}</code>
      </Notice>
    );
  }
  return summaries.state === 'ready' ? <Workbench {...props} watched={summaries.value} /> : <div aria-busy="true" />;
}
