import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { GroupPage } from '@/lib/storage/read';
import { numberWords, words } from '@/lib/words/words';
import { groupName } from './groups';

/** So many more at a press. */
const step = 50;

type Props = {
  page: GroupPage;
  /** How many of the group are wanted from now on. */
  onMore: (wanted: number) => void;
  /** A row for each of them. */
  children: ComponentChildren;
};

/** One group with its count; of a long one the beginning, and more on demand. */
export function GroupList({ page: { group, count, summaries }, onMore, children }: Props) {
  const list = useRef<HTMLUListElement>(null);
  /** How many there were when more were asked for. */
  const before = useRef<number | null>(null);
  const shown = summaries.length;

  useLayoutEffect(() => {
    if (before.current === null || shown <= before.current) return;
    list.current?.children[before.current]?.querySelector('button')?.focus();
    before.current = null;
  }, [shown]);

  const name = groupName(group);
  return (
    <section class="group" aria-label={name}>
      <h2>
        {name} <span class="light">{numberWords(count)}</span>
      </h2>
      <ul ref={list}>{children}</ul>
      {count > shown && (
        <button
          type="button"
          class="link"
          aria-label={words('popup.moreOf', { count: numberWords(Math.min(step, count - shown)), group: name })}
          onClick={() => {
            before.current = shown;
            onMore(shown + step);
          }}
        >
          {words('popup.more', { count: numberWords(Math.min(step, count - shown)) })}
        </button>
      )}
    </section>
  );
}
