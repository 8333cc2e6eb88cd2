import { outcomeName, stageName } from '@/components/interview-words';
import { stages } from '@/lib/interview/stage';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';
import { clientsLike } from './columns';
import { filtersIn, firstWish, outcomeChoices, type OutcomeChoice, type Wish } from './wish';

type Props = {
  id: string;
  isOpen: boolean;
  wish: Wish;
  summaries: readonly InterviewSummary[];
  onWish: (change: Partial<Wish>) => void;
};

/** More proposals help nobody to find one. */
const proposals = 20;

/** Which stage, outcome and client are shown. */
export function Filters({ id, isOpen, wish, summaries, onWish }: Props) {
  return (
    <div id={id} class="filters" hidden={!isOpen}>
      <label>
        {words('board.stage')}
        <select
          value={wish.stage}
          onChange={({ currentTarget: { value } }) =>
            onWish({ stage: stages.find((stage) => stage === value) ?? 'any' })
          }
        >
          <option value="any">{words('board.anyStage')}</option>
          {stages.map((stage) => (
            <option key={stage} value={stage}>
              {stageName(stage)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words('board.outcome')}
        <select
          value={wish.outcome}
          onChange={({ currentTarget: { value } }) =>
            onWish({ outcome: outcomeChoices.find((choice) => choice === value) ?? firstWish.outcome })
          }
        >
          {outcomeChoices.map((choice) => (
            <option key={choice} value={choice}>
              {outcomeWords(choice)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words('board.client')}
        <input
          type="text"
          dir="auto"
          list={`${id}-clients`}
          maxLength={120}
          placeholder={words('board.anyClient')}
          value={wish.client}
          onInput={(event) => onWish({ client: event.currentTarget.value })}
        />
        <datalist id={`${id}-clients`}>
          {isOpen &&
            clientsLike(wish.client, summaries, proposals).map((client) => <option key={client} value={client} />)}
        </datalist>
      </label>
      <button
        type="button"
        class="button small"
        disabled={filtersIn(wish) === 0}
        onClick={() => onWish({ ...firstWish, sort: wish.sort, folded: wish.folded })}
      >
        {words('board.showAll')}
      </button>
    </div>
  );
}

function outcomeWords(choice: OutcomeChoice): string {
  if (choice === 'any') return words('board.anyOutcome');
  return choice === 'ended' ? words('board.ended') : outcomeName(choice);
}
