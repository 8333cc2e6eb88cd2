import { lostReasonName, outcomeName } from '@/components/interview-words';
import type { SavedFile } from '@/components/save-file';
import type { Figures } from '@/lib/figures/figures';
import { lostReasons as reasons, outcomes as all } from '@/lib/interview/stage';
import { numberWords, words } from '@/lib/words/words';
import { Figure } from './Figure';

type Props = Pick<Figures, 'outcomes' | 'lostReasons'> & { saveFile: (file: SavedFile) => void };

/** How interviews ended, and why those that were lost were. */
export function Reasons({ outcomes, lostReasons, saveFile }: Props) {
  const counts = [
    ...all.map((outcome) => [outcomeName(outcome), outcomes[outcome]] as const),
    ...reasons.map((reason) => [lostWords(lostReasonName(reason)), lostReasons[reason]] as const),
    [lostWords(words('figures.reasons.notSaid')), lostReasons['not-said']] as const,
  ].filter(([, count], index) => count > 0 || index < all.length);
  const most = Math.max(1, ...counts.map(([, count]) => count));
  return (
    <Figure
      name="reasons"
      title={words('figures.reasons.title')}
      bars={counts.map(([label, count]) => ({ label, share: count / most, figure: numberWords(count) }))}
      table={{
        columns: [words('figures.reasons.outcome'), words('figures.interviews')],
        rows: counts.map(([label, count]) => [label, numberWords(count)]),
      }}
      saveFile={saveFile}
    />
  );
}

function lostWords(reason: string): string {
  return words('figures.reasons.lost', { reason });
}
