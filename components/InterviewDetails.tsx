import { useRef } from 'preact/hooks';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewView } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';
import { AttentionChoice } from './AttentionChoice';
import { Checklist } from './Checklist';
import { ClientFacts } from './ClientFacts';
import { ClockLine } from './ClockLine';
import { CompetitionLine } from './CompetitionLine';
import { FailureLine } from './FailureLine';
import { MeetingLine } from './MeetingLine';
import { NudgeList } from './NudgeList';
import { OutcomeLine } from './OutcomeLine';
import { SnoozedLine } from './SnoozedLine';
import { StageStepper } from './StageStepper';
import { SuggestionLine } from './SuggestionLine';
import { UndoLine } from './UndoLine';
import type { InterviewActs } from './use-interview-acts';
import { sectionName, stageOriginWords } from './interview-words';

type Props = {
  view: InterviewView;
  acts: InterviewActs;
  now: number;
  /** Whether there may be text fields: an Upwork page sees keys typed into it. */
  canType: boolean;
  /** Where on Upwork an interview with these keys goes on. */
  addressOf: (keys: readonly Key[]) => string | null;
};

/** Everything that can be seen and done about one interview; the same on the page and in the popup. */
export function InterviewDetails({ view, acts, now, canType, addressOf }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const onGone = () => root.current?.focus();
  const open = view.outcome === 'open';

  return (
    <div class="details" ref={root} tabIndex={-1}>
      <p class="origin light">
        {view.section && `${words('details.listedUnder', { section: sectionName(view.section) })} `}
        {stageOriginWords(view.stageBy)}
      </p>
      <FailureLine code={acts.failure} onForget={acts.forgetFailure} />
      <SuggestionLine view={view} acts={acts} onGone={onGone} />
      <StageStepper view={view} acts={acts} />
      {open && <ClockLine view={view} acts={acts} now={now} />}
      <NudgeList view={view} acts={acts} now={now} canType={canType} addressOf={addressOf} around={root} />
      {view.snoozed && <SnoozedLine snoozed={view.snoozed} acts={acts} now={now} onGone={onGone} />}
      {open && (
        <MeetingLine
          meeting={view.meeting}
          now={now}
          busy={acts.pending.has('meeting')}
          canType={canType}
          onMeeting={acts.setMeeting}
        />
      )}
      <Checklist view={view} acts={acts} />
      {view.competition && <CompetitionLine competition={view.competition} now={now} />}
      {view.clientFacts && <ClientFacts {...view.clientFacts} now={now} />}
      {open && <AttentionChoice view={view} acts={acts} />}
      <OutcomeLine view={view} acts={acts} onGone={onGone} />
      <UndoLine view={view} acts={acts} onGone={onGone} />
    </div>
  );
}
