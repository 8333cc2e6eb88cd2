import type { InterviewView } from '@/lib/interview/view-schema';
import { clockLook, clockWords, daysSince, seenWords, sinceWords, soonWords } from './clock-words';
import type { InterviewActs } from './use-interview-acts';

type Props = { view: InterviewView; acts: InterviewActs; now: number };

/** Whose turn it is, for how long and how that is known; and the user's word on it. */
export function ClockLine({ view, acts, now }: Props) {
  const busy = acts.pending.has('turn');
  return (
    <section class="clock" aria-label="Whose turn" aria-busy={busy}>
      <div class="said">
        <p class={`figure ${clockLook(view)}`}>{figureWords(view, now)}</p>
        <p class="light">{sentences(view, now).join(' ')}</p>
      </div>
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

function figureWords(view: InterviewView, now: number): string {
  if (view.turn === 'unknown') return 'Who wrote last?';
  return view.turn === 'nobody' ? 'Nobody has to write' : capitalised(clockWords(view, now));
}

/** Where there is a reason, it says itself when it was seen. */
function sentences({ clock, why, dormant }: InterviewView, now: number): string[] {
  return [
    clock && sinceWords(clock, now),
    why,
    clock?.likely && 'only one sign on the page says so: correct it if it is wrong',
    clock && soonWords(clock),
    clock?.stale && !why && seenWords(clock, now),
    dormant && `nobody has written for ${clock ? `${daysSince(clock, now)} days` : 'a long time'}; it no longer counts`,
  ].flatMap((words) => (words ? [sentence(words)] : []));
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? capitalised(words) : `${capitalised(words)}.`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
