import { longLengthWords } from '@/components/length-words';
import type { SavedFile } from '@/components/save-file';
import { fewest } from '@/lib/figures/quantile';
import type { ReplyFigures } from '@/lib/figures/reply-figures';
import { countWords, numberWords, words } from '@/lib/words/words';
import { Figure } from './Figure';

type Props = { replies: ReplyFigures; saveFile: (file: SavedFile) => void };

/** How long clients waited for an answer. */
export function ReplyTimes({ replies: { n, leftOut, figures }, saveFile }: Props) {
  const title = words('figures.replies.title');
  const about = countWords('figures.replies.about', n);
  const note = leftOut > 0 && <p class="light">{countWords('figures.replies.leftOut', leftOut)}</p>;
  if (!figures)
    return (
      <section class="figure-card" aria-labelledby="figure-replies">
        <h2 id="figure-replies">{title}</h2>
        <p>{words('figures.replies.tooFew', { n: numberWords(n), fewest: numberWords(fewest) })}</p>
        {note}
      </section>
    );
  const { medianMs, ninetiethMs, medianCountedMs, within2h, within24h } = figures;
  const longest = Math.max(medianMs, ninetiethMs, medianCountedMs, 1);
  const lengths = [
    [words('figures.replies.median'), medianMs],
    [words('figures.replies.medianCounted'), medianCountedMs],
    [words('figures.replies.ninetieth'), ninetiethMs],
  ] as const;
  const shares = [
    [words('figures.replies.within2h'), percentWords(within2h)],
    [words('figures.replies.within24h'), percentWords(within24h)],
  ] as const;
  return (
    <Figure
      name="replies"
      title={title}
      about={about}
      bars={lengths.map(([label, ms]) => ({ label, share: ms / longest, figure: aboutWords(ms) }))}
      table={{
        columns: [words('figures.what'), words('figures.figure'), words('figures.n')],
        rows: [
          ...lengths.map(([label, ms]): [string, string, string] => [label, aboutWords(ms), numberWords(n)]),
          ...shares.map(([label, share]): [string, string, string] => [label, share, numberWords(n)]),
        ],
      }}
      saveFile={saveFile}
    >
      {note}
    </Figure>
  );
}

/** Pages tell times coarsely, so figures of them are about. */
function aboutWords(ms: number): string {
  return words('figures.about', { length: longLengthWords(ms) });
}

function percentWords(share: number): string {
  return numberWords(share, { style: 'percent' });
}
