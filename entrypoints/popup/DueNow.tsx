import { useId, useRef, useState } from 'preact/hooks';
import { momentWords } from '@/components/moment-words';
import { useKeptFocus } from '@/components/use-kept-focus';
import type { InterviewView } from '@/lib/interview/view-schema';
import { numberWords, words } from '@/lib/words/words';
import { dueIn, nextWake } from './due';
import { DueItem } from './DueItem';
import type { Services } from './services';

type Props = {
  views: readonly InterviewView[];
  services: Services;
  now: number;
  /** Something was done and stored; this is its interview now. */
  onActed: (view: InterviewView) => void;
};

const atFirst = 8;

/** What is due in all interviews, the most urgent first, with everything that can be done about it. */
export function DueNow({ views, services, now, onActed }: Props) {
  const [all, setAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const headingId = useId();
  useKeptFocus(list, heading);

  const due = dueIn(views);
  return (
    <section class="due" aria-labelledby={headingId}>
      <header>
        <h2 id={headingId} ref={heading} tabIndex={-1}>
          {words('popup.due.title')} {due.length > 0 && <span class="count">{numberWords(due.length)}</span>}
        </h2>
        <button type="button" class="link" onClick={services.openOptions}>
          {words('popup.due.settings')}
        </button>
      </header>
      {due.length === 0 && <p class="light">{nothingWords(nextWake(views), now)}</p>}
      {due.length > 0 && (
        <ul class="nudges" ref={list}>
          {due.slice(0, all ? due.length : atFirst).map(({ view, nudge }) => (
            <DueItem key={nudge.nudgeId} view={view} nudge={nudge} services={services} now={now} onActed={onActed} />
          ))}
        </ul>
      )}
      {due.length > atFirst && (
        <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? words('popup.due.first', { count: numberWords(atFirst) })
            : words('popup.due.all', { count: numberWords(due.length) })}
        </button>
      )}
    </section>
  );
}

function nothingWords(wakesAt: number | null, now: number): string {
  return wakesAt === null
    ? words('popup.due.nothing')
    : words('popup.due.nothingUntil', { moment: momentWords(wakesAt, now) });
}
