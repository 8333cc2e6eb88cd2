import { useWatched } from '@/components/use-watched';
import { words } from '@/lib/words/words';
import { Notice } from '../Notice';
import type { Services } from '../services';
import { Funnel } from './Funnel';
import { Reasons } from './Reasons';
import { ReplyTimes } from './ReplyTimes';
import { Silences } from './Silences';
import { StageTimes } from './StageTimes';
import './figures.css';

type Props = { services: Pick<Services, 'watchFigures' | 'saveFile'> };

/** What happened so far, in numbers: each as a drawing and as a table. */
export function FiguresPage({ services: { watchFigures, saveFile } }: Props) {
  const figures = useWatched(watchFigures);
  if (figures.state === 'waiting')
    return (
      <p class="light" aria-busy="true">
        {words('figures.counting')}
      </p>
    );
  if (figures.state === 'failed')
    return (
      <Notice title={words('figures.failed.title')} text={words('figures.failed.text')} isFailure>
        <code>{figures.detail}</code>
      </Notice>
    );
  if (figures.value.interviews === 0)
    return (
      <Notice title={words('figures.empty.title')} text={words('figures.empty.text')}>
        <a class="button" href="#/">
          {words('workspace.nothingHere.back')}
        </a>
      </Notice>
    );
  const { replies, funnel, stageTimes, outcomes, lostReasons, silent } = figures.value;
  return (
    <div class="figures">
      <h1>{words('figures.title')}</h1>
      <ReplyTimes replies={replies} saveFile={saveFile} />
      <Funnel months={funnel} saveFile={saveFile} />
      <StageTimes stageTimes={stageTimes} saveFile={saveFile} />
      <Reasons outcomes={outcomes} lostReasons={lostReasons} saveFile={saveFile} />
      <Silences silent={silent} saveFile={saveFile} />
    </div>
  );
}
