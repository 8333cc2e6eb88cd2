import { useId, useState } from 'preact/hooks';
import { outcomeName, stageName, titleWords } from '@/components/interview-words';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import { countWords, words } from '@/lib/words/words';

type Props = {
  summaries: readonly InterviewSummary[];
  /** By any of their keys. */
  chosen: readonly Key[];
  onChoose: (interviewIds: readonly Key[]) => void;
};

/** As many as can be read beside each other. */
const mostChosen = 6;
/** So many are offered; the others are found by typing. */
const mostOffered = 30;

/** Which interviews stand beside each other. */
export function ChooseInterviews({ summaries, chosen, onChoose }: Props) {
  const id = useId();
  const [search, setSearch] = useState('');
  // Only to begin with: whoever chooses goes on choosing.
  const [isNeeded] = useState(chosen.length < 2);
  const isChosen = ({ keys, interviewId }: InterviewSummary) =>
    chosen.includes(interviewId) || keys.some((key) => chosen.includes(key));
  const isFull = chosen.length >= mostChosen;
  const matching = summaries.filter((summary) => matches(summary, search));
  const offered = [...matching.filter(isChosen), ...matching.filter((summary) => !isChosen(summary))];

  function toggle(summary: InterviewSummary): void {
    const others = chosen.filter((key) => key !== summary.interviewId && !summary.keys.includes(key));
    onChoose(isChosen(summary) ? others : [...others, summary.interviewId]);
  }

  return (
    <details class="choose" open={isNeeded}>
      <summary>{words('compare.choose')}</summary>
      <p class="light">{countWords('compare.chooseHint', mostChosen)}</p>
      <input
        type="search"
        aria-label={words('compare.search')}
        placeholder={words('compare.search')}
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <ul>
        {offered.slice(0, mostOffered).map((summary, index) => (
          <li key={summary.interviewId}>
            <label class="check" for={`${id}-${index}`}>
              <input
                id={`${id}-${index}`}
                type="checkbox"
                checked={isChosen(summary)}
                disabled={isFull && !isChosen(summary)}
                onChange={() => toggle(summary)}
              />
              <span>
                <span dir="auto">{titleWords(summary.title)}</span>{' '}
                <span class="light">
                  {summary.outcome === 'open' ? stageName(summary.stage) : outcomeName(summary.outcome)}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {offered.length === 0 && <p class="light">{words('compare.noMatch')}</p>}
      {offered.length > mostOffered && (
        <p class="light">{countWords('compare.moreMatch', offered.length - mostOffered)}</p>
      )}
    </details>
  );
}

function matches({ title, client }: InterviewSummary, search: string): boolean {
  const text = `${title ?? ''} ${client ?? ''}`.toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
