import { KeyboardIcon } from '@/components/icons';
import { words } from '@/lib/words/words';

const keys = ['arrows', 'ends', 'pages', 'move', 'menu', 'open', 'search', 'undo'] as const;

/** The keys of the board, for whoever wants to know them. */
export function KeysHelp() {
  return (
    <>
      <button type="button" class="icon-button" popovertarget="board-keys" title={words('board.keys.title')}>
        <KeyboardIcon />
        <span class="for-ears">{words('board.keys.title')}</span>
      </button>
      <div id="board-keys" class="keys" popover="auto" role="dialog" aria-label={words('board.keys.title')}>
        <h2>{words('board.keys.title')}</h2>
        <dl>
          {keys.map((name) => (
            <div key={name}>
              <dt>{words(`board.keys.${name}.keys`)}</dt>
              <dd>{words(`board.keys.${name}.does`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}
