import { stageName } from '@/components/interview-words';
import { longLengthWords } from '@/components/length-words';
import type { SavedFile } from '@/components/save-file';
import { fewest } from '@/lib/figures/quantile';
import type { StageTime } from '@/lib/figures/stage-visits';
import { numberWords, words } from '@/lib/words/words';
import { Figure } from './Figure';

type Props = { stageTimes: readonly StageTime[]; saveFile: (file: SavedFile) => void };

/** How long interviews stay in a stage. */
export function StageTimes({ stageTimes, saveFile }: Props) {
  const known = stageTimes.flatMap(({ stage, medianMs }) => (medianMs === null ? [] : [{ stage, medianMs }]));
  const longest = Math.max(1, ...known.map(({ medianMs }) => medianMs));
  return (
    <Figure
      name="stage-times"
      title={words('figures.stageTimes.title')}
      about={words('figures.stageTimes.about', { fewest: numberWords(fewest) })}
      bars={known.map(({ stage, medianMs }) => ({
        label: stageName(stage),
        share: medianMs / longest,
        figure: longLengthWords(medianMs),
      }))}
      table={{
        columns: [words('figures.stage'), words('figures.median'), words('figures.n')],
        rows: stageTimes.map(({ stage, medianMs, n }) => [
          stageName(stage),
          medianMs === null ? words('figures.tooFew') : longLengthWords(medianMs),
          numberWords(n),
        ]),
      }}
      saveFile={saveFile}
    />
  );
}
