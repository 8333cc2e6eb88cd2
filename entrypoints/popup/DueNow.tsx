import { useId, useRef } from 'preact/hooks';
import { momentWords } from '@/components/moment-words';
import { useKeptFocus } from '@/components/use-kept-focus';
import type { InterviewView } from '@/lib/interview/view-schema';
import { numberWords, words } from '@/lib/words/words';
import { dueIn } from './due';
import { DueItem } from './DueItem';
import type { Services } from './services';

type Props = {
  /** Of these interviews; all that is due is `count`. */
  views: readonly InterviewView[];
  count: number;
  /** When the first reminder that is put off comes back; ms since 1970. */
  wakesAt: number | null;
  limit: number;
  onLimit: (limit: number) => void;
  services: Services;
  /** Whether its rows say the numbers that lead to them. */
  numbered: boolean;
  now: number;
  /** Something was done and stored; this is its interview now. */
  onActed: (view: InterviewView) => void;
};

export const dueAtFirst = 8;
/** So many more at a press, where there are even more. */
const step = 100;

/** What is due in all interviews, the most urgent first, with everything that can be done about it. */
export function DueNow({ views, count, wakesAt, limit, onLimit, services, numbered, now, onActed }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const headingId = useId();
  useKeptFocus(list, heading);

  const due = dueIn(views).slice(0, limit);
  return (
    <section class="due" aria-labelledby={headingId}>
      <header>
        <h2 id={headingId} ref={heading} tabIndex={-1}>
          {words('popup.due.title')} {count > 0 && <span class="count">{numberWords(count)}</span>}
        </h2>
        <button type="button" class="link" aria-keyshortcuts="," onClick={services.openOptions}>
          {words('popup.due.settings')}
        </button>
      </header>
      {due.length === 0 && <p class="light">{nothingWords(wakesAt, now)}</p>}
      {due.length > 0 && (
        <ul class="nudges" ref={list}>
          {due.map(({ view, nudge }, index) => (
            <DueItem
              key={nudge.nudgeId}
              number={numbered ? index + 1 : null}
              view={view}
              nudge={nudge}
              services={services}
              now={now}
              onActed={onActed}
            />
          ))}
        </ul>
      )}
      {count > dueAtFirst && (
        <button
          type="button"
          class="link"
          aria-expanded={limit > dueAtFirst}
          onClick={() => onLimit(limit < count ? limit + step : dueAtFirst)}
        >
          {limitWords(count, limit)}
        </button>
      )}
    </section>
  );
}

function limitWords(count: number, limit: number): string {
  if (limit >= count) return words('popup.due.first', { count: numberWords(dueAtFirst) });
  if (limit + step >= count) return words('popup.due.all', { count: numberWords(count) });
  return words('popup.more', { count: numberWords(step) });
}

function nothingWords(wakesAt: number | null, now: number): string {
  return wakesAt === null
    ? words('popup.due.nothing')
    : words('popup.due.nothingUntil', { moment: momentWords(wakesAt, now) });
}
