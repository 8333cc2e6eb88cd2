import { useMemo } from 'preact/hooks';
import { InterviewDetails } from '@/components/InterviewDetails';
import { useInterviewActs } from '@/components/use-interview-acts';
import { useWatched } from '@/components/use-watched';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewView } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';
import { Notice } from '../Notice';
import { hashOf } from '../route';
import type { Services } from '../services';

type Props = { interviewId: Key; services: Services; now: number };

/** One interview in full. */
export function Interview({ interviewId, services, now }: Props) {
  const watch = useMemo(() => services.watchInterview(interviewId), [services, interviewId]);
  const interview = useWatched(watch);

  if (interview.state === 'waiting') return <div aria-busy="true" />;
  if (interview.state === 'failed')
    return (
      <Notice title={words('workspace.unreadable.title')} text={words('workspace.unreadable.text')} isFailure>
        <button type="button" class="button" onClick={services.reload}>
          {words('workspace.unreachable.reload')}
        </button>
        <code>{interview.detail}</code>
      </Notice>
    );
  if (!interview.value)
    return (
      <Notice title={words('workspace.noInterview.title')} text={words('workspace.noInterview.text')}>
        <a class="button" href={hashOf({ view: 'board' })}>
          {words('workspace.nothingHere.back')}
        </a>
      </Notice>
    );
  return <Known view={interview.value} services={services} now={now} />;
}

function Known({ view: given, services, now }: { view: InterviewView; services: Services; now: number }) {
  const { view, acts } = useInterviewActs(given, services.ask);
  return (
    <article class="interview">
      <header>
        <h2 dir="auto">{view.title ?? words('untitled')}</h2>
        {view.client && (
          <p class="light" dir="auto">
            {view.client}
          </p>
        )}
      </header>
      <InterviewDetails view={view} acts={acts} now={now} canType addressOf={services.addressOf} />
    </article>
  );
}
