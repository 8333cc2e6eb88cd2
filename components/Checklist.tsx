import { useId, useState } from 'preact/hooks';
import type { ChecklistItem, InterviewView } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';
import { ShieldIcon, TickIcon } from './icons';
import { progressWords, stageName } from './interview-words';
import { itemSource, itemWords } from './item-words';
import type { InterviewActs } from './use-interview-acts';

type Props = {
  view: Pick<InterviewView, 'stage'> & { checklists: Partial<InterviewView['checklists']> };
  acts: Pick<InterviewActs, 'pending' | 'setTick'>;
};

/** The items of the stage that the interview is in. */
export function Checklist({ view, acts }: Props) {
  const headingId = useId();
  const items = (view.checklists[view.stage] ?? []).filter((item) => !item.hidden);
  const done = items.filter((item) => item.done).length;

  return (
    <section class="checklist" aria-labelledby={headingId}>
      <header>
        <h3 id={headingId}>{words('checklist.title', { stage: stageName(view.stage) })}</h3>
        <span class="light">{progressWords(done, items.length)}</span>
      </header>
      {items.length === 0 && <p class="light">{words('checklist.empty')}</p>}
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
  const text = itemWords(item);

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
          <span dir="auto">{text}</span>
          {item.guard && (
            <span class="guard" title={words('checklist.guardHint')}>
              <ShieldIcon />
              <span class="for-ears"> {words('checklist.guard')}</span>
            </span>
          )}
        </span>
      </button>
      <button
        type="button"
        class="why"
        aria-label={words('checklist.whyItem', { item: text })}
        aria-expanded={open}
        aria-controls={sourceId}
        onClick={() => setOpen(!open)}
      >
        {words('checklist.why')}
      </button>
      <p id={sourceId} class="source" hidden={!open}>
        {itemSource(item)}
      </p>
    </li>
  );
}
