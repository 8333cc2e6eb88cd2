import { useRef } from 'preact/hooks';
import type { InterviewView } from '@/lib/interview/view-schema';
import { Checklist } from './Checklist';
import { FailureLine } from './FailureLine';
import { OutcomeLine } from './OutcomeLine';
import { StageStepper } from './StageStepper';
import { SuggestionLine } from './SuggestionLine';
import { TurnLine } from './TurnLine';
import { UndoLine } from './UndoLine';
import type { InterviewActs } from './use-interview-acts';
import { authorNames, sectionNames } from './words';

type Props = { view: InterviewView; acts: InterviewActs; now: number };

/** Everything that can be seen and done about one interview; the same on the page and in the popup. */
export function InterviewDetails({ view, acts, now }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const onGone = () => root.current?.focus();

  return (
    <div class="details" ref={root} tabIndex={-1}>
      <p class="origin light">
        {view.section && `Upwork lists it under ${sectionNames[view.section]}. `}
        Stage {authorNames[view.stageBy]}.
      </p>
      <FailureLine code={acts.failure} onForget={acts.forgetFailure} />
      <SuggestionLine view={view} acts={acts} onGone={onGone} />
      <StageStepper view={view} acts={acts} />
      {view.outcome === 'open' && <TurnLine view={view} acts={acts} now={now} />}
      <Checklist view={view} acts={acts} />
      <OutcomeLine view={view} acts={acts} onGone={onGone} />
      <UndoLine view={view} acts={acts} onGone={onGone} />
    </div>
  );
}
