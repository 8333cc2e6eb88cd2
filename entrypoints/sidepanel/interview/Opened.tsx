import { useRef } from 'preact/hooks';
import { Checklist } from '@/components/Checklist';
import { CompetitionHistory } from '@/components/CompetitionHistory';
import { FailureLine } from '@/components/FailureLine';
import { UndoLine } from '@/components/UndoLine';
import { useInterviewActs } from '@/components/use-interview-acts';
import type { Dossier } from '@/lib/interview/dossier';
import { words } from '@/lib/words/words';
import { hashOf } from '../route';
import type { Services } from '../services';
import { Client } from './Client';
import { Meeting } from './meeting/Meeting';
import { Names } from './Names';
import { Notes } from './notes/Notes';
import { PartList } from './PartList';
import { Replies } from './Replies';
import { Scorecard } from './Scorecard';
import { Section } from './Section';
import { Standing } from './Standing';
import { Terms } from './Terms';
import { Timeline } from './Timeline';
import { UpworkLinks } from './UpworkLinks';
import '@/components/markdown.css';
import './interview.css';
import './parts.css';

type Props = { dossier: Dossier; services: Services; now: number };

/** Everything that is known of one interview, and all that can be done about it. */
export function Opened({ dossier: given, services, now }: Props) {
  const { view, acts } = useInterviewActs(given.view, services.ask);
  const dossier = { ...given, view };
  const root = useRef<HTMLElement>(null);
  const onGone = () => root.current?.focus();
  const { interviewId } = view;

  return (
    <article class="dossier details" ref={root} tabIndex={-1}>
      <header>
        <Names dossier={dossier} acts={acts} />
        <UpworkLinks keys={view.keys} addressOf={services.addressOf} />
        <p class="ways">
          <a href={hashOf({ view: 'brief', interviewId })}>{words('brief.title')}</a>
          <a href={hashOf({ view: 'compare', interviewIds: [interviewId] })}>{words('compare.title')}</a>
        </p>
      </header>
      <PartList />
      <div class="pair">
        <div class="column">
          <Standing dossier={dossier} acts={acts} services={services} now={now} root={root} onGone={onGone} />
          <div class="card checklist-part" data-section="checklist">
            <Checklist view={view} acts={acts} />
          </div>
        </div>
        <div class="column">
          <Notes dossier={dossier} services={services} now={now} />
          <Meeting dossier={dossier} acts={acts} services={services} now={now} />
        </div>
      </div>
      <div class="pair">
        <div class="column">
          <Client dossier={dossier} now={now} />
          <Section name="competition">
            <CompetitionHistory activities={dossier.activities} now={now} />
          </Section>
        </div>
        <Scorecard dossier={dossier} acts={acts} services={services} />
      </div>
      <Terms dossier={dossier} services={services} />
      <Replies dossier={dossier} services={services} />
      <Timeline dossier={dossier} acts={acts} />
      <footer class="last-change">
        <FailureLine code={acts.failure} onForget={acts.forgetFailure} />
        <UndoLine view={view} acts={acts} onGone={onGone} />
      </footer>
    </article>
  );
}
