import { useState } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import { stageName } from '@/components/interview-words';
import { itemWords } from '@/components/item-words';
import type { Stage } from '@/lib/interview/stage';
import type { ChecklistItem } from '@/lib/interview/view-schema';
import type { CallCode } from '@/lib/messages/protocol';
import type { Result } from '@/lib/result';
import { numberWords, words } from '@/lib/words/words';
import { EditItem, type ItemChange } from './EditItem';
import type { Ask } from './services';

type Props = { stage: Stage; items: ChecklistItem[]; ask: Ask; onDone: () => void };

/** The checklist of a stage, to be changed for all interviews. */
export function EditList({ stage, items, ask, onDone }: Props) {
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<CallCode | null>(null);
  const shown = items.filter((item) => !item.hidden);
  const hidden = items.filter((item) => item.hidden);

  async function send(call: Promise<Result<unknown, CallCode>>): Promise<boolean> {
    const answer = await call;
    setFailure(answer.ok ? null : answer.code);
    return answer.ok;
  }

  function change(itemId: string, change: ItemChange): Promise<boolean> {
    return send(ask('editItem', { stage, itemId, text: null, guard: null, hidden: null, move: null, ...change }));
  }

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    if (text.trim() && (await send(ask('addItem', { stage, text: text.trim() })))) setText('');
  }

  return (
    <section class="edit" aria-label={words('popup.edit.title', { stage: stageName(stage) })}>
      <div class="line">
        <p class="light">{words('popup.edit.about')}</p>
        <button type="button" class="button small" onClick={onDone}>
          {words('pages.done')}
        </button>
      </div>
      <FailureLine code={failure} onForget={() => setFailure(null)} />
      <ul>
        {shown.map((item, at) => (
          <EditItem
            key={item.itemId}
            item={item}
            first={at === 0}
            last={at === shown.length - 1}
            onChange={(part) => change(item.itemId, part)}
          />
        ))}
      </ul>
      <form class="line" onSubmit={(event) => void add(event)}>
        <input
          type="text"
          dir="auto"
          aria-label={words('popup.edit.newItem')}
          placeholder={words('popup.edit.newItem')}
          maxLength={300}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button small">
          {words('popup.edit.add')}
        </button>
      </form>
      {hidden.length > 0 && (
        <details>
          <summary>{words('popup.edit.hidden', { count: numberWords(hidden.length) })}</summary>
          <ul>
            {hidden.map((item) => (
              <li key={item.itemId} class="line">
                <span class="light" dir="auto">
                  {itemWords(item)}
                </span>
                <button
                  type="button"
                  class="link"
                  aria-label={words('popup.edit.restoreItem', { text: itemWords(item) })}
                  onClick={() => void change(item.itemId, { hidden: false })}
                >
                  {words('popup.edit.restore')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
