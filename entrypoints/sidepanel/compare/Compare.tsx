import { useMemo, useRef } from 'preact/hooks';
import { useWatched } from '@/components/use-watched';
import type { Dossier } from '@/lib/interview/dossier';
import type { Key } from '@/lib/interview/sighting-schema';
import { words } from '@/lib/words/words';
import { Notice } from '../Notice';
import { hashOf } from '../route';
import type { Services } from '../services';
import { ChooseInterviews } from './ChooseInterviews';
import { ComparedTable } from './ComparedTable';
import './compare.css';

type Props = { interviewIds: readonly Key[]; services: Services; now: number };

/** Interviews beside each other: how far they are, what they are worth, what was agreed. */
export function Compare({ interviewIds, services, now }: Props) {
  // The address is read anew with every drawing.
  const ids = interviewIds.join(' ');
  const watch = useMemo(() => services.watchDossiers(ids ? ids.split(' ') : []), [services, ids]);
  const dossiers = useWatched(watch);
  const summaries = useWatched(services.watchSummaries);
  // Stays while another one is looked up.
  const last = useRef<readonly Dossier[]>([]);
  if (dossiers.state === 'ready') last.current = dossiers.value;

  if (dossiers.state === 'failed' || summaries.state === 'failed')
    return (
      <Notice title={words('workspace.unreadable.title')} text={words('workspace.unreadable.text')} isFailure>
        <button type="button" class="button" onClick={services.reload}>
          {words('workspace.unreachable.reload')}
        </button>
      </Notice>
    );

  /** The choice is part of the address, so that it can be gone back to, and opened in a tab. */
  function choose(next: readonly Key[]): void {
    location.hash = hashOf({ view: 'compare', interviewIds: [...next] });
  }

  return (
    <article class="compare">
      <h2>{words('compare.title')}</h2>
      {summaries.state === 'ready' && (
        <ChooseInterviews summaries={summaries.value} chosen={interviewIds} onChoose={choose} />
      )}
      {last.current.length > 0 && <ComparedTable dossiers={last.current} now={now} />}
    </article>
  );
}
