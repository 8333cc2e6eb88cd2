import type { KeyLine } from '@/components/KeysHelp';
import { settleWords } from '@/components/nudge-words';
import { words } from '@/lib/words/words';

/** What keys do in the popup (`use-keys.ts`). */
export function popupKeys(): KeyLine[] {
  return [
    { keys: words('popup.keys.number.keys'), does: words('popup.keys.number.does') },
    { keys: words('board.keys.arrows.keys'), does: words('popup.keys.arrows') },
    { keys: words('board.keys.open.keys'), does: words('popup.keys.open') },
    { keys: 'F', does: words('panel.openFull') },
    { keys: 'O', does: words('popup.keys.upwork') },
    { keys: 'R', does: words('nudgeAction.iReplied') },
    { keys: 'S', does: words('nudgeAction.snooze') },
    { keys: 'N', does: settleWords('reply') },
    { keys: 'W', does: words('nudgeAction.wrong') },
    { keys: words('board.keys.search.keys'), does: words('board.keys.search.does') },
    { keys: words('board.keys.undo.keys'), does: words('pages.undo') },
    { keys: 'B', does: words('workspace.nothingHere.back') },
    { keys: 'A', does: words('popup.add.title') },
    { keys: 'P', does: words('popup.mode.title') },
    { keys: ',', does: words('popup.due.settings') },
    { keys: '?', does: words('popup.keys.title') },
  ];
}
