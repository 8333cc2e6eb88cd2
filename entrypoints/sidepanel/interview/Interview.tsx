import { useMemo } from 'preact/hooks';
import { useWatched } from '@/components/use-watched';
import type { Dossier } from '@/lib/interview/dossier';
import type { Key } from '@/lib/interview/sighting-schema';
import { words } from '@/lib/words/words';
import { Notice } from '../Notice';
import { hashOf } from '../route';
import type { Services } from '../services';
import { Brief } from './Brief';
import { Opened } from './Opened';

type Props = {
  interviewId: Key;
  /** What is shown of it. */
  view: 'interview' | 'brief';
  services: Services;
  now: number;
};

/** One interview in full, or the brief of it. */
export function Interview({ interviewId, view, services, now }: Props) {
  const watch = useMemo(() => services.watchDossier(interviewId), [services, interviewId]);
  const dossier = useWatched<Dossier | null>(watch);

  if (dossier.state === 'waiting') return <div aria-busy="true" />;
  if (dossier.state === 'failed')
    return (
      <Notice title={words('workspace.unreadable.title')} text={words('workspace.unreadable.text')} isFailure>
        <button type="button" class="button" onClick={services.reload}>
          {words('workspace.unreachable.reload')}
        </button>
        <code>{dossier.detail}</code>
      </Notice>
    );
  if (!dossier.value)
    return (
      <Notice title={words('workspace.noInterview.title')} text={words('workspace.noInterview.text')}>
        <a class="button" href={hashOf({ view: 'board' })}>
          {words('workspace.nothingHere.back')}
        </a>
      </Notice>
    );
  const Shown = view === 'brief' ? Brief : Opened;
  return <Shown dossier={dossier.value} services={services} now={now} />;
}
