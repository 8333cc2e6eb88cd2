import { useId, useState } from 'preact/hooks';
import { clockLook, clockNotes, clockWords, seenWords } from '@/components/clock-words';
import { InterviewDetails } from '@/components/InterviewDetails';
import { momentWords } from '@/components/moment-words';
import { useInterviewActs } from '@/components/use-interview-acts';
import { outcomeName, stageName } from '@/components/interview-words';
import type { InterviewView } from '@/lib/interview/view-schema';
import type { CallCode } from '@/lib/messages/protocol';
import { FailureLine } from '@/components/FailureLine';
import { listWords, numberWords, words } from '@/lib/words/words';
import type { Done } from './DoneLine';
import { EditList } from './EditList';
import type { Services } from './services';
import { tellingAsk } from './telling-ask';

type Props = {
  view: InterviewView;
  services: Services;
  now: number;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Something was done and stored; this is the interview now. */
  onAnswered: (view: InterviewView) => void;
  onRemoved: (done: Done | null) => void;
};

/** One interview: a line that opens into everything that can be done about it. */
export function InterviewRow({ view: given, services, now, open, onOpen, onAnswered, onRemoved }: Props) {
  const { ask, addressOf } = services;
  const { view, acts } = useInterviewActs(given, tellingAsk(ask, onAnswered));
  const [editing, setEditing] = useState(false);
  const [failure, setFailure] = useState<CallCode | null>(null);
  const bodyId = useId();

  async function remove(): Promise<void> {
    const answer = await ask('removeInterview', { interviewId: view.interviewId });
    if (!answer.ok) {
      setFailure(answer.code);
      return;
    }
    const { undoable } = answer.value;
    onRemoved(
      undoable && {
        changeId: undoable.changeId,
        words: words('popup.removed', { title: view.title ?? words('untitled') }),
      },
    );
  }

  return (
    <li class="interview">
      <button type="button" class="row" aria-expanded={open} aria-controls={bodyId} onClick={() => onOpen(!open)}>
        <span class="title">
          <bdi>{view.title ?? words('untitled')}</bdi>
        </span>
        <span class="facts light">
          {view.client && <span dir="auto">{view.client}</span>}
          <Facts view={view} now={now} />
        </span>
      </button>
      <div id={bodyId} class="body" hidden={!open}>
        {open && editing && <EditList stage={view.stage} services={services} onDone={() => setEditing(false)} />}
        {open && !editing && (
          <>
            <InterviewDetails view={view} acts={acts} now={now} canType addressOf={addressOf} />
            <FailureLine code={failure} onForget={() => setFailure(null)} />
            <div class="more">
              <button type="button" class="link" onClick={() => setEditing(true)}>
                {words('popup.editList', { stage: stageName(view.stage) })}
              </button>
              <button type="button" class="link" onClick={() => void remove()}>
                {words('popup.remove')}
              </button>
            </div>
          </>
        )}
      </div>
    </li>
  );
}

function Facts({ view, now }: { view: InterviewView; now: number }) {
  const { outcome, stage, done, total, clock, attention, snoozed } = view;
  if (outcome !== 'open') {
    return <span>{words('popup.row.ended', { outcome: outcomeName(outcome), stage: stageName(stage) })}</span>;
  }

  const clockText = clockWords(view, now);
  const notes = clockNotes(view, now);
  return (
    <>
      {total > 0 && <span>{words('popup.row.progress', { done: numberWords(done), total: numberWords(total) })}</span>}
      {clockText && (
        <span class={`figure ${clockLook(view)}`}>
          {clockText}
          {notes.length > 0 && <span class="for-ears"> {words('popup.row.notes', { notes: listWords(notes) })}</span>}
        </span>
      )}
      {clock?.stale && <span>{seenWords(clock, now)}</span>}
      {snoozed && <span>{words('popup.row.snoozed', { moment: momentWords(snoozed.until, now) })}</span>}
      {attention !== 'normal' && <span>{words(`popup.row.${attention}`)}</span>}
    </>
  );
}
