import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { keyOf, words } from '@/lib/words/words';
import type { SectionName } from './sections';

type Props = { name: SectionName; children: ComponentChildren };

/** One part of the interview, with a heading that the list of parts leads to. */
export function Section({ name, children }: Props) {
  const headingId = useId();
  return (
    <section class={`card ${name}`} data-section={name} aria-labelledby={headingId}>
      <h3 id={headingId}>{words(keyOf('dossier.section', name))}</h3>
      {children}
    </section>
  );
}
