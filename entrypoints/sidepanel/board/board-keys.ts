import type { KeyLine } from '@/components/KeysHelp';
import { words } from '@/lib/words/words';

const names = ['arrows', 'ends', 'pages', 'move', 'menu', 'open', 'search', 'undo'] as const;

/** What keys do on the board. */
export function boardKeys(): KeyLine[] {
  return names.map((name) => ({ keys: words(`board.keys.${name}.keys`), does: words(`board.keys.${name}.does`) }));
}
