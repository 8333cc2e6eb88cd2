import { useId } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import { NudgeActions } from '@/components/NudgeActions';
import { nudgeLook, nudgeName } from '@/components/nudge-words';
import { reasonWords } from '@/components/reason-words';
import { useInterviewActs } from '@/components/use-interview-acts';
import type { InterviewView, Nudge } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';
import { RowNumber, shortcutOf } from './RowNumber';
import type { Services } from './services';
import { tellingAsk } from './telling-ask';

type Props = {
  /** Which row it is; `null` where numbers lead nowhere. */
  number: number | null;
  view: InterviewView;
  nudge: Nudge;
  services: Services;
  now: number;
  /** Something was done and stored; this is its interview now. */
  onActed: (view: InterviewView) => void;
};

/** One reminder with its interview's title and its reason. Stays until what was done about it is stored. */
export function DueItem({ number, view, nudge, services, now, onActed }: Props) {
  const { acts } = useInterviewActs(view, tellingAsk(services.ask, onActed));
  const labelId = useId();

  return (
    <li
      class={`nudge ${nudgeLook(nudge)}`}
      tabIndex={-1}
      aria-keyshortcuts={shortcutOf(number)}
      aria-labelledby={labelId}
      aria-busy={acts.pending.size > 0}
    >
      <RowNumber number={number} />
      <div id={labelId}>
        <p class="title" dir="auto">
          {view.title ?? words('untitled')}
        </p>
        <p>
          <strong>{nudgeName(nudge)}</strong> {reasonWords(nudge.reason)}
        </p>
      </div>
      <NudgeActions
        view={view}
        nudge={nudge}
        acts={acts}
        now={now}
        canType
        address={services.addressOf(view.keys)}
        saysWrote
        hasKeys
        openFull={() => services.openWorkspace({ view: 'interview', interviewId: view.interviewId })}
      />
      <FailureLine code={acts.failure} onForget={acts.forgetFailure} />
    </li>
  );
}
