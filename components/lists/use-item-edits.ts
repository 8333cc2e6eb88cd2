import type { ItemChange } from '@/lib/interview/edit-schema';
import type { Stage } from '@/lib/interview/stage';
import type { FailureCode } from '../failure-words';
import { useEdits, type Edits } from './use-edits';

/** The call that stores changes of a checklist. `ask` of lib/messages has this shape. */
type AskEdit = (
  name: 'editItems',
  request: { stage: Stage; changes: ItemChange[] },
) => Promise<{ ok: true; value: ItemChange[] } | { ok: false; code: FailureCode }>;

/** Changes of the checklist of a stage. */
export function useItemEdits(stage: Stage, ask: AskEdit): Edits<ItemChange[]> {
  return useEdits((changes) => ask('editItems', { stage, changes }));
}
