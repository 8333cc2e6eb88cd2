import { stageName } from '@/components/interview-words';
import { ItemsEditor } from '@/components/lists/ItemsEditor';
import { useItemEdits } from '@/components/lists/use-item-edits';
import { useWatched } from '@/components/use-watched';
import type { Stage } from '@/lib/interview/stage';
import { words } from '@/lib/words/words';
import type { Services } from './services';
import { Unreadable } from './Unreadable';

type Props = { stage: Stage; services: Pick<Services, 'ask' | 'watchItemEdits'>; onDone: () => void };

/** The checklist of a stage, to be changed for all interviews. */
export function EditList({ stage, services: { ask, watchItemEdits }, onDone }: Props) {
  const itemEdits = useWatched(watchItemEdits);
  const edits = useItemEdits(stage, ask);
  const label = words('popup.edit.title', { stage: stageName(stage) });

  return (
    <section class="edit" aria-label={label}>
      <div class="line">
        <p class="light">{words('popup.edit.about')}</p>
        <button type="button" class="button small" onClick={onDone}>
          {words('pages.done')}
        </button>
      </div>
      {itemEdits.state === 'failed' && <Unreadable detail={itemEdits.detail} />}
      {itemEdits.state === 'ready' && (
        <ItemsEditor label={label} stage={stage} itemEdits={itemEdits.value} edits={edits} />
      )}
    </section>
  );
}
