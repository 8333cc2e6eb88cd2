import { clockLook, clockNotes, clockWords, seenWords } from '@/components/clock-words';
import { lostReasonName, outcomeName, shortProgressWords } from '@/components/interview-words';
import { momentWords } from '@/components/moment-words';
import { nudgeLook, nudgeName } from '@/components/nudge-words';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import { listWords, words } from '@/lib/words/words';

type Props = { id: string; card: InterviewSummary; now: number };

/** What a card says of its interview besides the title. */
export function CardFacts({ id, card, now }: Props) {
  const { client, outcome, lostReason } = card;
  return (
    <div id={id} class="said-of-it">
      {client && (
        <p class="client light" dir="auto">
          {client}
        </p>
      )}
      {outcome === 'open' ? (
        <OpenFacts card={card} now={now} />
      ) : (
        <p class="facts">
          <span class="mark">{outcomeName(outcome)}</span>
          {lostReason && <span>{lostReasonName(lostReason)}</span>}
        </p>
      )}
    </div>
  );
}

function OpenFacts({ card, now }: { card: InterviewSummary; now: number }) {
  const { done, total, clock, nudges, snoozed, meeting, attention, hasSuggestion } = card;
  const [urgent] = nudges;
  const clockText = clockWords(card, now);
  const notes = clockNotes(card, now);
  // The clock says by itself how late a reply is.
  const mark = urgent?.kind === 'reply' && clock ? nudges.find(({ kind }) => kind !== 'reply') : urgent;
  const isAhead = meeting && meeting.at + meeting.minutes * 60_000 > now && urgent?.kind !== 'meeting';
  return (
    <p class="facts">
      {mark && <span class={`mark due ${nudgeLook(mark)}`}>{nudgeName(mark)}</span>}
      {total > 0 && <span>{shortProgressWords(done, total)}</span>}
      {clockText && (
        <span class={`figure ${clockLook(card)}`}>
          {clockText}
          {notes.length > 0 && <span class="for-ears"> {words('popup.row.notes', { notes: listWords(notes) })}</span>}
        </span>
      )}
      {clock?.stale && <span class="light">{seenWords(clock, now)}</span>}
      {isAhead && <span>{words('board.card.call', { moment: momentWords(meeting.at, now) })}</span>}
      {snoozed && <span class="light">{words('popup.row.snoozed', { moment: momentWords(snoozed.until, now) })}</span>}
      {attention !== 'normal' && <span class="light">{words(`popup.row.${attention}`)}</span>}
      {hasSuggestion && <span class="mark news">{words('board.card.suggestion')}</span>}
    </p>
  );
}
