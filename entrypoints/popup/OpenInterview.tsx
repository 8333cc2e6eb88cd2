import { useMemo, useState } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import { InterviewDetails } from '@/components/InterviewDetails';
import { stageName } from '@/components/interview-words';
import { useInterviewActs } from '@/components/use-interview-acts';
import { useWatched } from '@/components/use-watched';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewView } from '@/lib/interview/view-schema';
import type { CallCode } from '@/lib/messages/protocol';
import { words } from '@/lib/words/words';
import type { Done } from './DoneLine';
import type { EditList } from './EditList';
import type { Services } from './services';
import { tellingAsk } from './telling-ask';
import { Unreadable } from './Unreadable';

type Acting = {
  services: Services;
  now: number;
  /** Something was done and stored; this is the interview now. */
  onAnswered: (view: InterviewView) => void;
  onRemoved: (done: Done | null) => void;
};

/** Everything about one interview; it is read when it is opened. */
export function OpenInterview({ interviewId, ...acting }: Acting & { interviewId: Key }) {
  const { watchInterview } = acting.services;
  const watched = useWatched(useMemo(() => watchInterview(interviewId), [watchInterview, interviewId]));
  if (watched.state === 'failed') return <Unreadable detail={watched.detail} />;
  if (watched.state === 'waiting' || !watched.value) return null;
  return <Details view={watched.value} {...acting} />;
}

/** Everything that can be done about it. */
function Details({ view: given, services, now, onAnswered, onRemoved }: Acting & { view: InterviewView }) {
  const { ask, addressOf } = services;
  const { view, acts } = useInterviewActs(given, tellingAsk(ask, onAnswered));
  const [Edit, setEdit] = useState<typeof EditList | null>(null);
  const [failure, setFailure] = useState<CallCode | null>(null);

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

  /** Loaded when it is asked for: few ask, and it brings drag and drop with it. */
  async function edit(): Promise<void> {
    try {
      const { EditList } = await import('./EditList');
      setFailure(null);
      setEdit(() => EditList);
    } catch (error) {
      console.error('[popup] edit the list', error);
      setFailure('failed');
    }
  }

  if (Edit) return <Edit stage={view.stage} services={services} onDone={() => setEdit(null)} />;
  return (
    <>
      <InterviewDetails view={view} acts={acts} now={now} canType addressOf={addressOf} />
      <FailureLine code={failure} onForget={() => setFailure(null)} />
      <div class="more">
        <button type="button" class="link" onClick={() => void edit()}>
          {words('popup.editList', { stage: stageName(view.stage) })}
        </button>
        <button type="button" class="link" onClick={() => void remove()}>
          {words('popup.remove')}
        </button>
      </div>
    </>
  );
}
