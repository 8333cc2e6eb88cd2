import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewView } from '@/lib/interview/view-schema';
import { CloseIcon } from './icons';
import { InterviewDetails } from './InterviewDetails';
import { useInterviewActs, type AskInterview } from './use-interview-acts';

type Props = {
  view: InterviewView;
  ask: AskInterview;
  now: number;
  addressOf: (keys: readonly Key[]) => string | null;
  onClose: () => void;
};

/** One interview, opened from its badge. Holds no text field: a page sees what is typed into it. */
export function Panel({ view: given, ask, now, addressOf, onClose }: Props) {
  const { view, acts } = useInterviewActs(given, ask);
  return (
    <>
      <header class="head">
        <div>
          <h2>{view.title ?? 'Untitled interview'}</h2>
          {view.client && <p class="light">{view.client}</p>}
        </div>
        <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      <InterviewDetails view={view} acts={acts} now={now} canType={false} addressOf={addressOf} />
      <footer class="light">Greenroom · not affiliated with Upwork</footer>
    </>
  );
}
