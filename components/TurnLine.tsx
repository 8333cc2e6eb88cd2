import type { InterviewView } from '@/lib/interview/view-schema';
import type { InterviewActs } from './use-interview-acts';
import { agoWords } from './words';

type Props = { view: InterviewView; acts: InterviewActs; now: number };

/** Who has to write next, and the user's word on it. */
export function TurnLine({ view, acts, now }: Props) {
  const busy = acts.pending.has('turn');
  return (
    <section class="turn" aria-label="Whose turn" aria-busy={busy}>
      <p class={view.turn === 'mine' ? 'mine' : ''}>{turnWords(view, now)}</p>
      <div class="buttons">
        <button type="button" class="button small" onClick={() => acts.sayWrote('client')}>
          They wrote
        </button>
        <button type="button" class="button small" onClick={() => acts.sayWrote('me')}>
          I replied
        </button>
      </div>
    </section>
  );
}

function turnWords({ turn, turnSince }: InterviewView, now: number): string {
  const ago = turnSince ? ` ${agoWords(turnSince, now)}` : '';
  switch (turn) {
    case 'mine':
      return `Your turn: they wrote${ago}.`;
    case 'theirs':
      return `Their turn: you wrote${ago}.`;
    case 'nobody':
      return 'Nobody has to write.';
    case 'unknown':
      return 'Who wrote last?';
  }
}
