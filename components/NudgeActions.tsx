import { useState } from 'preact/hooks';
import type { InterviewView, Nudge } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';
import { settleWords } from './nudge-words';
import { SnoozeMenu } from './SnoozeMenu';
import type { InterviewActs } from './use-interview-acts';

type Props = {
  view: InterviewView;
  nudge: Nudge;
  acts: InterviewActs;
  now: number;
  canType: boolean;
  /** Where on Upwork to go on; `null` where that is not known. */
  address: string | null;
  /** Whether to offer "I replied", where no clock line beside it does. */
  saysWrote: boolean;
  /** Shows the interview in full, where it is not yet. */
  openFull?: () => void;
  /** Whether the page has keys for them. */
  hasKeys?: boolean;
};

/** All that can be done about one reminder. */
export function NudgeActions({ view, nudge, acts, now, canType, address, saysWrote, openFull, hasKeys }: Props) {
  const [snoozing, setSnoozing] = useState(false);
  const { kind } = nudge;
  const key = (key: string) => (hasKeys ? { 'aria-keyshortcuts': key } : {});

  return (
    <>
      <div class="actions">
        {address && (
          <a class="link" href={address} target="_blank" rel="noreferrer" {...key('O')}>
            {words('nudgeAction.open')}
          </a>
        )}
        {openFull && (
          <button type="button" class="link" {...key('F')} onClick={openFull}>
            {words('panel.openFull')}
          </button>
        )}
        {saysWrote && (kind === 'reply' || kind === 'follow-up') && (
          <button type="button" class="link" {...key('R')} onClick={() => acts.sayWrote('me')}>
            {words(kind === 'reply' ? 'nudgeAction.iReplied' : 'nudgeAction.iWrote')}
          </button>
        )}
        {kind === 'silent' && view.outcome === 'open' && (
          <button type="button" class="link" onClick={() => acts.setOutcome('silent', null)}>
            {words('nudgeAction.endSilent')}
          </button>
        )}
        <button
          type="button"
          class="link"
          {...key('S')}
          aria-expanded={snoozing}
          onClick={() => setSnoozing(!snoozing)}
        >
          {words('nudgeAction.snooze')}
        </button>
        <button
          type="button"
          class="link"
          {...key('N')}
          onClick={() => acts.settle(nudge, kind === 'reply' ? 'waive' : 'dismiss')}
        >
          {settleWords(kind)}
        </button>
        <button
          type="button"
          class="link"
          {...key('W')}
          title={words('nudgeAction.wrongHint')}
          onClick={() => acts.settle(nudge, 'wrong')}
        >
          {words('nudgeAction.wrong')}
        </button>
      </div>
      {snoozing && (
        <SnoozeMenu now={now} canType={canType} onSnooze={(until, unless) => acts.snooze(nudge, until, unless)} />
      )}
    </>
  );
}
