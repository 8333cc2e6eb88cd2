import { stageName } from '@/components/interview-words';
import type { ChosenMode } from '@/components/ModeChoice';
import { useWatched } from '@/components/use-watched';
import { stages } from '@/lib/interview/stage';
import { words } from '@/lib/words/words';
import { Notice } from '../Notice';
import { hashOf } from '../route';
import type { Services } from '../services';

type Props = { services: Services; mode: ChosenMode; now: number };

/** All interviews by stage. */
export function Board({ services }: Props) {
  const summaries = useWatched(services.watchSummaries);

  if (summaries.state === 'waiting') return <div aria-busy="true" />;
  if (summaries.state === 'failed')
    return (
      <Notice title={words('workspace.unreadable.title')} text={words('workspace.unreadable.text')} isFailure>
        <button type="button" class="button" onClick={services.reload}>
          {words('workspace.unreachable.reload')}
        </button>
        <code>{summaries.detail}</code>
      </Notice>
    );

  const byStage = Map.groupBy(summaries.value, ({ stage }) => stage);
  return (
    <div class="board">
      {stages.map((stage) => (
        <section key={stage} aria-label={stageName(stage)}>
          <h2>
            {stageName(stage)} <span class="light">{byStage.get(stage)?.length ?? 0}</span>
          </h2>
          <ul>
            {byStage.get(stage)?.map(({ interviewId, title }) => (
              <li key={interviewId}>
                <a href={hashOf({ view: 'interview', interviewId })} dir="auto">
                  {title ?? words('untitled')}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
