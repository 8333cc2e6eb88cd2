import { clientFactsWords } from '@/components/client-words';
import { momentWords } from '@/components/moment-words';
import type { Dossier } from '@/lib/interview/dossier';
import { words } from '@/lib/words/words';
import { Section } from './Section';

type Props = { dossier: Dossier; now: number };

/** What the job's page said of the client when it was last looked at. */
export function Client({ dossier: { view }, now }: Props) {
  const { clientFacts } = view;
  const facts = clientFacts ? clientFactsWords(clientFacts.facts) : [];
  return (
    <Section name="client">
      {clientFacts && facts.length > 0 ? (
        <>
          <dl class="facts-list">
            {facts.map(({ name, label, value }) => (
              <div key={name}>
                <dt>{label}</dt>
                <dd>
                  <span dir="auto">{value}</span>
                </dd>
              </div>
            ))}
          </dl>
          <p class="light">{words('competition.seen', { time: momentWords(clientFacts.seenAt, now) })}</p>
        </>
      ) : (
        <p class="light">{words('client.never')}</p>
      )}
    </Section>
  );
}
