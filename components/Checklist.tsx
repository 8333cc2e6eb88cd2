import { useId, useState } from 'preact/hooks';
import type { ChecklistItem, InterviewView } from '@/lib/interview/view-schema';
import { ShieldIcon, TickIcon } from './icons';
import type { InterviewActs } from './use-interview-acts';
import { progressWords, stageName } from './interview-words';

type Props = { view: InterviewView; acts: InterviewActs };

/** The items of the stage that the interview is in. */
export function Checklist({ view, acts }: Props) {
  const headingId = useId();
  const items = view.checklists[view.stage].filter((item) => !item.hidden);
  const done = items.filter((item) => item.done).length;

  return (
    <section class="checklist" aria-labelledby={headingId}>
      <header>
        <h3 id={headingId}>{stageName(view.stage)} checklist</h3>
        <span class="light">{progressWords(done, items.length)}</span>
      </header>
      {items.length === 0 && <p class="light">This list is empty.</p>}
      <div class="bar" aria-hidden="true">
        <div style={{ width: `${(100 * done) / Math.max(1, items.length)}%` }} />
      </div>
      <ul>
        {items.map((item) => (
          <Item
            key={item.itemId}
            item={item}
            pending={acts.pending.has(`tick:${item.itemId}`)}
            onTick={(done) => acts.setTick(item.itemId, done)}
          />
        ))}
      </ul>
    </section>
  );
}

type ItemProps = { item: ChecklistItem; pending: boolean; onTick: (done: boolean) => void };

/** A button that is a checkbox: a native one would look ticked before the tick is stored. */
function Item({ item, pending, onTick }: ItemProps) {
  const [open, setOpen] = useState(false);
  const sourceId = useId();

  return (
    <li>
      <button
        type="button"
        role="checkbox"
        class={pending ? 'tick pending' : 'tick'}
        aria-checked={item.done}
        aria-busy={pending}
        onClick={() => onTick(!item.done)}
      >
        <span class="box">{item.done && <TickIcon />}</span>
        <span class="text">
          {item.text}
          {item.guard && (
            <span class="guard" title="Guard: leaving this stage without it asks once">
              <ShieldIcon />
              <span class="for-ears"> (guard)</span>
            </span>
          )}
        </span>
      </button>
      {item.source && (
        <button
          type="button"
          class="why"
          aria-label={`Why: ${item.text}`}
          aria-expanded={open}
          aria-controls={sourceId}
          onClick={() => setOpen(!open)}
        >
          Why?
        </button>
      )}
      {item.source && (
        <p id={sourceId} class="source" hidden={!open}>
          {item.source}
        </p>
      )}
    </li>
  );
}
