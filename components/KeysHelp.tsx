import { words } from '@/lib/words/words';
import { KeyboardIcon } from './icons';

/** Some keys, as they are written on them, and what they do. */
export type KeyLine = { keys: string; does: string };

type Props = {
  /** Names it on its page. */
  id: string;
  title: string;
  lines: readonly KeyLine[];
  /** The key that opens it. */
  shortcut?: string;
  /** Whether keys do something without being held together with others, wherever the focus is. */
  singleKeys: boolean;
  onSingleKeys: (on: boolean) => void;
};

/** The keys of a page for whoever wants to know them, and the way to turn off those that others may press by mistake. */
export function KeysHelp({ id, title, lines, shortcut, singleKeys, onSingleKeys }: Props) {
  return (
    <>
      <button type="button" class="icon-button" popovertarget={id} title={title} aria-keyshortcuts={shortcut}>
        <KeyboardIcon />
        <span class="for-ears">{title}</span>
      </button>
      <div id={id} class="keys" popover="auto" role="dialog" aria-label={title}>
        <h2>{title}</h2>
        <dl>
          {lines.map(({ keys, does }) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input type="checkbox" checked={singleKeys} onChange={(event) => onSingleKeys(event.currentTarget.checked)} />
          {words('keys.single')}
        </label>
      </div>
    </>
  );
}
