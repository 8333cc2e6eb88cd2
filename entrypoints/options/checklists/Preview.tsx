import { useState } from 'preact/hooks';
import { Checklist } from '@/components/Checklist';
import { checklistOf } from '@/lib/interview/checklist';
import type { ItemEdit } from '@/lib/interview/interview-schema';
import type { Stage } from '@/lib/interview/stage';
import { words } from '@/lib/words/words';

const nothing: ReadonlySet<never> = new Set();

/** The list as the panel shows it. Ticks are for trying only, and kept nowhere. */
export function Preview({ stage, itemEdits }: { stage: Stage; itemEdits: readonly ItemEdit[] }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const items = checklistOf(stage, {}, itemEdits).map((item) => ({ ...item, done: ticked.has(item.itemId) }));

  return (
    <details class="preview">
      <summary>{words('checklists.preview')}</summary>
      <div class="details">
        <Checklist
          view={{ stage, checklists: { [stage]: items } }}
          acts={{
            pending: nothing,
            setTick: (itemId, done) =>
              setTicked(done ? ticked.union(new Set([itemId])) : ticked.difference(new Set([itemId]))),
          }}
        />
      </div>
    </details>
  );
}
