import { RadioButtons } from '@/components/RadioButtons';
import { SavedText } from '@/components/SavedText';
import type { InterviewActs } from '@/components/use-interview-acts';
import { useSavedText } from '@/components/use-saved-text';
import { criteria, verdicts, type Criterion } from '@/lib/interview/detail';
import type { Dossier } from '@/lib/interview/dossier';
import { countWords, keyOf, numberWords, words } from '@/lib/words/words';
import { hashOf } from '../route';
import type { Services } from '../services';
import { Section } from './Section';
import { storeDetail } from './store-detail';

type Props = { dossier: Dossier; acts: InterviewActs; services: Services };

const scores = [1, 2, 3, 4, 5] as const;

/** The freelancer's judgement of the client, and the decision that follows from it. */
export function Scorecard({ dossier, acts, services }: Props) {
  const { view, scorecard } = dossier;
  return (
    <Section name="scorecard">
      <p class="light">{words('scorecard.about')}</p>
      <ul class="scores">
        {criteria.map((criterion) => (
          <li key={criterion}>
            <Score criterion={criterion} score={scorecard.scores[criterion]} acts={acts} />
          </li>
        ))}
      </ul>
      <p class="total">
        {scorecard.mean === null
          ? words('scorecard.none')
          : countWords('scorecard.total', scorecard.given, {
              sum: numberWords(scorecard.sum),
              most: numberWords(5 * scorecard.given),
              mean: numberWords(scorecard.mean, { maximumFractionDigits: 1 }),
            })}
      </p>
      <Decision dossier={dossier} acts={acts} services={services} />
      <p>
        <a href={hashOf({ view: 'compare', interviewIds: [view.interviewId] })}>{words('scorecard.compare')}</a>
      </p>
    </Section>
  );
}

function Score({ criterion, score, acts }: { criterion: Criterion; score: number | null; acts: InterviewActs }) {
  const name = words(keyOf('scorecard.criterion', criterion));
  return (
    <>
      <RadioButtons
        label={name}
        choices={scores.map((value) => ({ value, name: numberWords(value) }))}
        chosen={score as (typeof scores)[number] | null}
        busy={acts.pending.has(`detail:score:${criterion}`)}
        onChoose={(value) => void acts.setDetail({ name: `score:${criterion}`, value })}
      />
      {score !== null && (
        <button
          type="button"
          class="link"
          aria-label={words('scorecard.clearThis', { criterion: name })}
          onClick={(event) => {
            // The pressed button vanishes.
            event.currentTarget.closest('li')?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
            void acts.setDetail({ name: `score:${criterion}`, value: null });
          }}
        >
          {words('scorecard.clear')}
        </button>
      )}
    </>
  );
}

function Decision({ dossier: { view, decision }, acts, services }: Props) {
  const verdict = decision?.verdict ?? null;
  const reason = useSavedText({
    name: `decision ${view.interviewId}`,
    stored: decision?.reason ?? '',
    drafts: services.drafts,
    store: async (reason) =>
      verdict ? storeDetail(services.ask, view.interviewId, { name: 'decision', value: { verdict, reason } }) : null,
  });
  return (
    <div class="decision">
      <RadioButtons
        label={words('scorecard.decision')}
        choices={[
          ...verdicts.map((value) => ({ value, name: words(keyOf('scorecard.verdict', value)) })),
          { value: 'open' as const, name: words('scorecard.verdict.open') },
        ]}
        chosen={verdict ?? 'open'}
        busy={acts.pending.has('detail:decision')}
        onChoose={(value) =>
          void acts.setDetail({
            name: 'decision',
            value: value === 'open' ? null : { verdict: value, reason: reason.text.trim() },
          })
        }
      />
      {verdict && <SavedText label={words('scorecard.reason')} longest={500} field={reason} />}
    </div>
  );
}
