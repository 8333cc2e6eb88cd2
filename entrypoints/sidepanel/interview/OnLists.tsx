import { useRef, useState } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import type { FailureCode } from '@/components/failure-words';
import type { Key } from '@/lib/interview/sighting-schema';
import { words } from '@/lib/words/words';
import type { Services } from '../services';

type Props = { interviewId: Key; isRemoved: boolean; ask: Services['ask'] };

/** Takes an interview off the lists; of one that is off them it says so, and puts it back. */
export function OnLists({ interviewId, isRemoved, ask }: Props) {
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  async function change(): Promise<void> {
    const answer = isRemoved
      ? await ask('addByHand', { title: null, key: interviewId })
      : await ask('removeInterview', { interviewId });
    setFailure(answer.ok ? null : answer.code);
    button.current?.focus();
  }

  return (
    <>
      <div class={isRemoved ? 'note told' : 'line'}>
        {isRemoved && <p>{words('dossier.removed')}</p>}
        <button type="button" ref={button} class={isRemoved ? 'button small' : 'link'} onClick={() => void change()}>
          {words(isRemoved ? 'dossier.putBack' : 'dossier.remove')}
        </button>
      </div>
      <FailureLine code={failure} onForget={() => setFailure(null)} />
    </>
  );
}
