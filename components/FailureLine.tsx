import { words } from '@/lib/words/words';
import { failureWords, type FailureCode } from './failure-words';
import { CloseIcon } from './icons';

type Props = { code: FailureCode | null; onForget: () => void };

/** Why the last act did not happen, and what to do; with the code for a bug report. */
export function FailureLine({ code, onForget }: Props) {
  if (!code) return null;
  return (
    <div class="note failure" role="alert">
      <p>
        {failureWords(code)} <code>{code}</code>
      </p>
      <button type="button" class="icon-button" aria-label={words('failure.dismiss')} onClick={onForget}>
        <CloseIcon />
      </button>
    </div>
  );
}
