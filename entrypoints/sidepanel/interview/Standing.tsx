import type { RefObject } from 'preact';
import { AttentionChoice } from '@/components/AttentionChoice';
import { ClockLine } from '@/components/ClockLine';
import { NudgeList } from '@/components/NudgeList';
import { OutcomeLine } from '@/components/OutcomeLine';
import { SavedText } from '@/components/SavedText';
import { SnoozedLine } from '@/components/SnoozedLine';
import { StageStepper } from '@/components/StageStepper';
import { SuggestionLine } from '@/components/SuggestionLine';
import type { InterviewActs } from '@/components/use-interview-acts';
import { useSavedText } from '@/components/use-saved-text';
import type { Dossier } from '@/lib/interview/dossier';
import { words } from '@/lib/words/words';
import type { Services } from '../services';
import { OnLists } from './OnLists';
import { Section } from './Section';
import { storeDetail } from './store-detail';

type Props = {
  dossier: Dossier;
  acts: InterviewActs;
  services: Services;
  now: number;
  root: RefObject<HTMLElement | null>;
  /** The focused button vanishes. */
  onGone: () => void;
};

/** Where the interview stands, whose turn it is, what is due, and how it ended. */
export function Standing({ dossier, acts, services, now, root, onGone }: Props) {
  const { view } = dossier;
  const isOpen = view.outcome === 'open';
  return (
    <Section name="now">
      <SuggestionLine view={view} acts={acts} onGone={onGone} />
      <StageStepper view={view} acts={acts} />
      {isOpen && <ClockLine view={view} acts={acts} now={now} />}
      <NudgeList view={view} acts={acts} now={now} canType addressOf={services.addressOf} around={root} />
      {view.snoozed && <SnoozedLine snoozed={view.snoozed} acts={acts} now={now} onGone={onGone} />}
      {isOpen && <AttentionChoice view={view} acts={acts} />}
      <OutcomeLine view={view} acts={acts} onGone={onGone} />
      {!isOpen && <OutcomeNote dossier={dossier} services={services} />}
      <OnLists interviewId={view.interviewId} isRemoved={dossier.isRemoved} ask={services.ask} />
    </Section>
  );
}

function OutcomeNote({ dossier: { view, outcomeNote }, services }: Pick<Props, 'dossier' | 'services'>) {
  const { interviewId } = view;
  const field = useSavedText({
    name: `outcome-note ${interviewId}`,
    stored: outcomeNote ?? '',
    drafts: services.drafts,
    store: (text) => storeDetail(services.ask, interviewId, { name: 'outcome-note', value: text || null }),
  });
  return <SavedText label={words('dossier.outcomeNote')} longest={500} field={field} />;
}
