import { useState } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import type { FailureCode } from '@/components/failure-words';
import type { Key } from '@/lib/interview/sighting-schema';
import { words } from '@/lib/words/words';
import type { Services } from '../services';

type Props = { interviewId: Key; ask: Services['ask'] };

/** Says of an interview that the user took off the lists where it is, and puts it back. */
export function PutBackLine({ interviewId, ask }: Props) {
  const [failure, setFailure] = useState<FailureCode | null>(null);

  async function putBack(): Promise<void> {
    const answer = await ask('addByHand', { title: null, key: interviewId });
    setFailure(answer.ok ? null : answer.code);
  }

  return (
    <>
      <div class="note told">
        <p>{words('dossier.removed')}</p>
        <button type="button" class="button small" onClick={() => void putBack()}>
          {words('dossier.putBack')}
        </button>
      </div>
      <FailureLine code={failure} onForget={() => setFailure(null)} />
    </>
  );
}
