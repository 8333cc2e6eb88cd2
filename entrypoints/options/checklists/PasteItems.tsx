import { useId, useRef, useState } from 'preact/hooks';
import { ShieldIcon } from '@/components/icons';
import { pastedItems, type PastedItem } from '@/lib/interview/pasted-items';
import { countWords, words } from '@/lib/words/words';
import { FormButtons } from '@/components/FormButtons';

type Props = {
  /** What is on the list already. */
  known: readonly string[];
  /** Answers whether they were stored. */
  onAdd: (items: PastedItem[]) => Promise<boolean>;
};

/** Takes a list from elsewhere, a line for each item, and shows what would be added before it is. */
export function PasteItems({ known, onAdd }: Props) {
  const [open, setOpen] = useState(false);
  const [list, setList] = useState('');
  /** Lines for which the proposal was turned round: a duplicate that is wanted, or an item that is not. */
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set());
  const opener = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const items = pastedItems(list, known);
  const isWanted = ({ duplicate }: PastedItem, at: number) => duplicate === turned.has(at);
  const wanted = items.filter(isWanted);

  function close(): void {
    opener.current?.focus();
    setOpen(false);
    setList('');
    setTurned(new Set());
  }

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    if (wanted.length > 0 && (await onAdd(wanted))) close();
    else field.current?.focus();
  }

  return (
    <div class="paste">
      <button ref={opener} type="button" class="button small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words('checklists.paste.open')}
      </button>
      {open && (
        <form onSubmit={(event) => void add(event)}>
          <label for={id}>{words('checklists.paste.label')}</label>
          <textarea
            ref={field}
            id={id}
            aria-describedby={`${id}-help`}
            dir="auto"
            rows={6}
            value={list}
            onInput={(event) => {
              setList(event.currentTarget.value);
              setTurned(new Set());
            }}
          />
          <p id={`${id}-help`} class="light">
            {words('checklists.paste.help')}
          </p>
          {items.length > 0 && (
            <ul aria-label={words('checklists.paste.preview')}>
              {items.map((item, at) => (
                <li key={`${at} ${item.text}`}>
                  <label class="check">
                    <input
                      type="checkbox"
                      checked={isWanted(item, at)}
                      onChange={() => setTurned(turned.symmetricDifference(new Set([at])))}
                    />
                    <span>
                      <span dir="auto">{item.text}</span>
                      {item.guard && (
                        <span class="guard" title={words('checklist.guardHint')}>
                          <ShieldIcon />
                          <span class="for-ears"> {words('checklist.guard')}</span>
                        </span>
                      )}
                      {item.duplicate && <small>{words('checklists.paste.duplicate')}</small>}
                      {item.cut && <small>{words('checklists.paste.cut')}</small>}
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          )}
          <FormButtons
            submit={countWords('checklists.paste.add', wanted.length)}
            isEmpty={wanted.length === 0}
            onCancel={close}
          />
        </form>
      )}
    </div>
  );
}
