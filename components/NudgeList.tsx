import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewView, Nudge } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';
import { NudgeActions } from './NudgeActions';
import { nudgeLook, nudgeName } from './nudge-words';
import { reasonWords } from './reason-words';
import type { InterviewActs } from './use-interview-acts';
import { useKeptFocus } from './use-kept-focus';

type Props = {
  view: InterviewView;
  acts: InterviewActs;
  now: number;
  canType: boolean;
  addressOf: (keys: readonly Key[]) => string | null;
  /** Gets the focus when the last reminder goes away. */
  around: RefObject<HTMLElement | null>;
};

/** What is due in one interview, and why. */
export function NudgeList({ view, acts, now, canType, addressOf, around }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useKeptFocus(list, around);
  if (view.nudges.length === 0) return null;

  const busy = acts.pending.has('nudge') || acts.pending.has('turn');

  return (
    <ul class="nudges" ref={list} aria-label={words('nudgeAction.title')} aria-busy={busy}>
      {view.nudges.map((nudge) => (
        <li key={nudge.nudgeId} class={`nudge ${nudgeLook(nudge)}`} tabIndex={-1}>
          <p>
            <strong>{nudgeName(nudge)}</strong> {!saidByClock(nudge, view) && reasonWords(nudge.reason)}
          </p>
          <NudgeActions
            view={view}
            nudge={nudge}
            acts={acts}
            now={now}
            canType={canType}
            address={addressOf(view.keys)}
            saysWrote={false}
          />
        </li>
      ))}
    </ul>
  );
}

/** The clock line above says why a reply is due. */
function saidByClock({ kind }: Nudge, { why }: InterviewView): boolean {
  return kind === 'reply' && why !== null;
}
