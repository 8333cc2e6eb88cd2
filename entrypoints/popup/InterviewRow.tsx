import { useId } from 'preact/hooks';
import { clockLook, clockNotes, clockWords, seenWords } from '@/components/clock-words';
import { WindowIcon } from '@/components/icons';
import { outcomeName, stageName } from '@/components/interview-words';
import { momentWords } from '@/components/moment-words';
import type { InterviewSummary, InterviewView } from '@/lib/interview/view-schema';
import { listWords, numberWords, words } from '@/lib/words/words';
import type { Done } from './DoneLine';
import { OpenInterview } from './OpenInterview';
import { RowNumber, shortcutOf } from './RowNumber';
import type { Services } from './services';

type Props = {
  /** Which row it is; `null` where numbers lead nowhere. */
  number: number | null;
  summary: InterviewSummary;
  services: Services;
  now: number;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Something was done and stored; this is the interview now. */
  onAnswered: (view: InterviewView) => void;
  onRemoved: (done: Done | null) => void;
};

/** One interview: a line that opens into everything that can be done about it. */
export function InterviewRow({ number, summary, open, onOpen, ...acting }: Props) {
  const { interviewId, title, client } = summary;
  const bodyId = useId();
  const titleId = useId();
  const fullId = useId();
  return (
    <li class="interview">
      <button
        type="button"
        class="row"
        aria-keyshortcuts={shortcutOf(number)}
        aria-expanded={open}
        aria-controls={bodyId}
        onClick={() => onOpen(!open)}
      >
        <span class="title" id={titleId}>
          <bdi>{title ?? words('untitled')}</bdi>
        </span>
        <span class="facts light">
          {client && <span dir="auto">{client}</span>}
          <Facts summary={summary} now={acting.now} />
        </span>
        <RowNumber number={number} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-keyshortcuts="F"
        aria-labelledby={`${fullId} ${titleId}`}
        title={words('panel.openFull')}
        onClick={() => acting.services.openWorkspace({ view: 'interview', interviewId })}
      >
        <WindowIcon />
        <span id={fullId} class="for-ears">
          {words('panel.openFull')}
        </span>
      </button>
      <div id={bodyId} class="body" hidden={!open}>
        {open && <OpenInterview interviewId={interviewId} {...acting} />}
      </div>
    </li>
  );
}

function Facts({ summary, now }: { summary: InterviewSummary; now: number }) {
  const { outcome, stage, done, total, clock, attention, snoozed } = summary;
  if (outcome !== 'open') {
    return <span>{words('popup.row.ended', { outcome: outcomeName(outcome), stage: stageName(stage) })}</span>;
  }

  const clockText = clockWords(summary, now);
  const notes = clockNotes(summary, now);
  return (
    <>
      {total > 0 && <span>{words('popup.row.progress', { done: numberWords(done), total: numberWords(total) })}</span>}
      {clockText && (
        <span class={`figure ${clockLook(summary)}`}>
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
