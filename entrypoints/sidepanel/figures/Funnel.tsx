import { stageName } from '@/components/interview-words';
import type { SavedFile } from '@/components/save-file';
import { sumOf, type FunnelMonth } from '@/lib/figures/funnel';
import { stages } from '@/lib/interview/stage';
import { timeWords } from '@/lib/words/times';
import { countWords, numberWords, words } from '@/lib/words/words';
import { Figure } from './Figure';

type Props = { months: readonly FunnelMonth[]; saveFile: (file: SavedFile) => void };

/** How far interviews come, by the month in which they began. An invitation is where some begin, no step of all. */
export function Funnel({ months, saveFile }: Props) {
  const all = sumOf(months);
  const steps = stages.filter((stage) => stage !== 'invited');
  const counts = [
    ...steps.map((stage) => [stageName(stage), all.reached[stage]] as const),
    [words('outcome.won'), all.won] as const,
  ];
  const most = Math.max(1, ...counts.map(([, count]) => count));
  return (
    <Figure
      name="funnel"
      title={words('figures.funnel.title')}
      about={countWords('figures.funnel.about', all.began)}
      bars={counts.map(([label, count]) => ({ label, share: count / most, figure: numberWords(count) }))}
      table={{
        columns: [
          words('figures.month'),
          words('figures.began'),
          ...steps.map((step) => stageName(step)),
          words('outcome.won'),
        ],
        rows: months.map(({ month, began, reached, won }) => [
          timeWords(new Date(`${month}-15T12:00`).getTime(), { month: 'long', year: 'numeric' }),
          numberWords(began),
          ...steps.map((stage) => numberWords(reached[stage])),
          numberWords(won),
        ]),
      }}
      saveFile={saveFile}
    />
  );
}
