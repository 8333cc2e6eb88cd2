import { useEffect, useState } from 'preact/hooks';
import { driftId, type Drift } from '@/lib/interview/drift';
import { DriftNotice } from './DriftNotice';
import { FailureLine } from './FailureLine';
import type { FailureCode } from './failure-words';

type Props = {
  watch: (next: (drifts: Drift[]) => void, failed: (error: unknown) => void) => () => void;
  /** Answers why it could not be stored, or `null`. */
  dismiss: (drift: Drift) => Promise<FailureCode | null>;
};

/** A notice for each kind of page that is not understood any more, until it is dismissed or understood again. */
export function DriftNotices({ watch, dismiss }: Props) {
  const [drifts, setDrifts] = useState<Drift[]>([]);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  // Where the readings cannot be read, the line about the last one says so.
  useEffect(() => watch(setDrifts, () => setDrifts([])), [watch]);

  async function onDismiss(drift: Drift): Promise<void> {
    const code = await dismiss(drift);
    setFailure(code);
    if (!code) setDismissed((others) => [...others, driftId(drift)]);
  }

  return (
    <>
      {drifts
        .filter((drift) => !dismissed.includes(driftId(drift)))
        .map((drift) => (
          <DriftNotice key={driftId(drift)} drift={drift} onDismiss={(drift) => void onDismiss(drift)} />
        ))}
      <FailureLine code={failure} onForget={() => setFailure(null)} />
    </>
  );
}
