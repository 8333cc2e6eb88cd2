import type { SavedFile } from '@/components/save-file';
import type { Figures } from '@/lib/figures/figures';
import { numberWords, words } from '@/lib/words/words';
import { Figure } from './Figure';

type Props = Pick<Figures, 'silent'> & { saveFile: (file: SavedFile) => void };

/** How often clients went silent, and how often they came back. */
export function Silences({ silent: { went, cameBack }, saveFile }: Props) {
  const counts = [
    [words('figures.silent.went'), went],
    [words('figures.silent.cameBack'), cameBack],
  ] as const;
  return (
    <Figure
      name="silent"
      title={words('figures.silent.title')}
      about={words('figures.silent.about')}
      bars={counts.map(([label, count]) => ({ label, share: count / Math.max(1, went), figure: numberWords(count) }))}
      table={{
        columns: [words('figures.what'), words('figures.times')],
        rows: counts.map(([label, count]) => [label, numberWords(count)]),
      }}
      saveFile={saveFile}
    />
  );
}
