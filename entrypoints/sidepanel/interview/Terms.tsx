import { SavedText } from '@/components/SavedText';
import { useSavedText } from '@/components/use-saved-text';
import type { TermSide } from '@/lib/interview/detail';
import type { Dossier } from '@/lib/interview/dossier';
import type { Key } from '@/lib/interview/sighting-schema';
import type { Term } from '@/lib/interview/terms';
import { countWords, keyOf, words } from '@/lib/words/words';
import type { Services } from '../services';
import { Section } from './Section';
import { storeDetail } from './store-detail';

type Props = { dossier: Dossier; services: Services };

/** What was agreed in the talk beside what the offer says, line by line, and in words where they differ. */
export function Terms({ dossier: { view, terms }, services }: Props) {
  const different = terms.filter(({ relation }) => relation === 'different').length;
  const missing = terms.filter(({ relation }) => relation === 'only-agreed').length;
  const hasOffer = terms.some(({ offered }) => offered !== null);
  return (
    <Section name="terms">
      <p class="light">{words('terms.about')}</p>
      <p role="status">
        {hasOffer && different > 0 && <strong>{countWords('terms.different', different)} </strong>}
        {hasOffer && missing > 0 && <span>{countWords('terms.missing', missing)} </span>}
        {hasOffer && different + missing === 0 && words('terms.allSame')}
      </p>
      <table class="terms">
        <thead>
          <tr>
            <th scope="col">{words('terms.line')}</th>
            <th scope="col">{words('terms.agreed')}</th>
            <th scope="col">{words('terms.offered')}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <tr key={term.name} class={term.relation}>
              <th scope="row">
                {words(keyOf('terms.name', term.name))}
                {hasOffer && ' '}
                {hasOffer && <span class="relation">{words(keyOf('terms.relation', term.relation))}</span>}
              </th>
              <td>
                <TermText side="agreed" term={term} interviewId={view.interviewId} services={services} />
              </td>
              <td>
                <TermText side="offered" term={term} interviewId={view.interviewId} services={services} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

type TermTextProps = { side: TermSide; term: Term; interviewId: Key; services: Services };

function TermText({ side, term, interviewId, services }: TermTextProps) {
  const name = `${side}:${term.name}` as const;
  const field = useSavedText({
    name: `${name} ${interviewId}`,
    stored: term[side] ?? '',
    drafts: services.drafts,
    store: (text) => storeDetail(services.ask, interviewId, { name, value: text || null }),
  });
  const label = words(`terms.${side}Label`, { term: words(keyOf('terms.name', term.name)) });
  return (
    <>
      <span class="side" aria-hidden="true">
        {words(`terms.${side}`)}
      </span>
      <SavedText label={label} isLabelHidden rows={1} longest={500} field={field} />
    </>
  );
}
