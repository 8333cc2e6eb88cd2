import { useState } from 'preact/hooks';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewView } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';
import type { FailureCode } from './failure-words';
import { FailureLine } from './FailureLine';
import { CloseIcon, WindowIcon } from './icons';
import { titleWords } from './interview-words';
import { InterviewDetails } from './InterviewDetails';
import { useInterviewActs, type AskInterview } from './use-interview-acts';

type Props = {
  view: InterviewView;
  ask: AskInterview;
  now: number;
  addressOf: (keys: readonly Key[]) => string | null;
  /** Shows it in full, where there is more of it; answers why it could not, or `null`. */
  openFull: () => Promise<FailureCode | null>;
  /** Why the last press did not count. */
  refusal: FailureCode | null;
  onForgetRefusal: () => void;
  onClose: () => void;
};

/** One interview, opened from its badge. Holds no text field: a page sees what is typed into it. */
export function Panel({ view: given, ask, now, addressOf, openFull, ...props }: Props) {
  const { refusal, onForgetRefusal, onClose } = props;
  const { view, acts } = useInterviewActs(given, ask);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  return (
    <>
      <div class="head">
        <div>
          <h2 dir="auto">{titleWords(view.title)}</h2>
          {view.client && (
            <p class="light" dir="auto">
              {view.client}
            </p>
          )}
          <button type="button" class="link" onClick={() => void openFull().then(setFailure)}>
            {words('panel.openFull')} <WindowIcon />
          </button>
        </div>
        <button type="button" class="icon-button" aria-label={words('panel.close')} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <FailureLine code={refusal} onForget={onForgetRefusal} />
      <FailureLine code={failure} onForget={() => setFailure(null)} />
      <InterviewDetails view={view} acts={acts} now={now} canType={false} addressOf={addressOf} />
      <footer class="light">{words('panel.footer')}</footer>
    </>
  );
}
