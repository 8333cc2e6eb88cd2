import { Fragment, type ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { StorageCondition } from '@/lib/interview/storage-schema';
import type { FailureCode } from './failure-words';
import { LostNotice } from './LostNotice';
import type { StorageAct, StorageServices } from './storage-services';
import { StorageNotice } from './StorageNotice';

type Props = { services: StorageServices; children: ComponentChildren };
type Known = StorageCondition | 'waiting' | 'unknown';

/**
 * Shows what needs the stored interviews only where they can be used; otherwise why they cannot, and what to do. Asked
 * before anything is read, so that it is the background that opens the database first.
 */
export function StorageGate({ services, children }: Props) {
  const [known, setKnown] = useState<Known>('waiting');
  /** Begun afresh: what is shown is not to remember what was. */
  const [life, setLife] = useState(0);
  useEffect(() => {
    void services.ask('storage', null).then((answer) => setKnown(answer.ok ? answer.value : 'unknown'));
  }, [services]);

  /** Answers why it was not done, or `null`. */
  async function act(name: StorageAct): Promise<FailureCode | null> {
    const answer = await services.ask(name, null);
    if (!answer.ok) return answer.code;
    setKnown(answer.value);
    if (name === 'startAfresh') setLife(life + 1);
    return null;
  }

  if (known === 'waiting') return null;
  // Nobody answers: what is shown finds that out too, and says so.
  if (known === 'unknown') return <>{children}</>;
  const { state, detail, lost } = known;
  if (state !== 'ready') return <StorageNotice state={state} detail={detail} services={services} act={act} />;
  return (
    <Fragment key={life}>
      {lost && <LostNotice lost={lost} now={services.now()} act={act} />}
      {children}
    </Fragment>
  );
}
