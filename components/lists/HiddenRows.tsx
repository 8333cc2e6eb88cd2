import { numberWords, words } from '@/lib/words/words';

type Row = { id: string; name: string; shipped: boolean };
type Props = {
  rows: readonly Row[];
  onShow: (id: string) => void;
  /** Of what the user added only; what is shipped stays. */
  onDelete: (id: string) => void;
};

/** What was taken off a list, with the way back. */
export function HiddenRows({ rows, onShow, onDelete }: Props) {
  if (rows.length === 0) return null;
  return (
    <details class="hidden-rows">
      <summary>{words('edit.hidden', { count: numberWords(rows.length) })}</summary>
      <ul>
        {rows.map(({ id, name, shipped }) => (
          <li key={id} class="line">
            <span class="light" dir="auto">
              {name}
            </span>
            <span class="tools">
              <button
                type="button"
                class="link"
                aria-label={words('edit.showThis', { name })}
                onClick={() => onShow(id)}
              >
                {words('edit.show')}
              </button>
              {!shipped && (
                <button
                  type="button"
                  class="link"
                  aria-label={words('edit.deleteThis', { name })}
                  onClick={() => onDelete(id)}
                >
                  {words('edit.delete')}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
