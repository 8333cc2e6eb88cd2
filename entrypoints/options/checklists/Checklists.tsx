import { useId, useState } from 'preact/hooks';
import { stageName } from '@/components/interview-words';
import { moveFocus } from '@/components/roving-focus';
import { useWatched } from '@/components/use-watched';
import type { Stage } from '@/lib/interview/stage';
import { words } from '@/lib/words/words';
import { Opening } from '../Opening';
import type { Services } from '../services';
import { StageEditor } from './StageEditor';

/** The lists that there are: an invitation is answered with the same one as a first message. */
const lists = ['interviewing', 'initial-contact', 'deep-dive', 'final-assignment', 'offer'] as const;

/** The checklists, one for each stage, to be made one's own. */
export function Checklists({ services: { ask, watchItemEdits } }: { services: Services }) {
  const itemEdits = useWatched(watchItemEdits);
  const [current, setCurrent] = useState<Stage>('interviewing');
  const id = useId();

  return (
    <section aria-labelledby="checklists">
      <h2 id="checklists">{words('checklists.title')}</h2>
      <p class="light">{words('checklists.about')}</p>
      <div class="tabs" role="tablist" aria-label={words('checklists.stages')} onKeyDown={moveFocus}>
        {lists.map((stage) => (
          <button
            key={stage}
            type="button"
            role="tab"
            id={`${id}-${stage}-tab`}
            aria-selected={stage === current}
            aria-controls={`${id}-${stage}`}
            tabIndex={stage === current ? 0 : -1}
            onClick={() => setCurrent(stage)}
            onFocus={() => setCurrent(stage)}
          >
            {listName(stage)}
          </button>
        ))}
      </div>
      <Opening watched={itemEdits} />
      {itemEdits.state === 'ready' &&
        lists.map((stage) => (
          // All of them, so that each keeps what can be taken back.
          <div
            key={stage}
            class="group"
            role="tabpanel"
            id={`${id}-${stage}`}
            aria-labelledby={`${id}-${stage}-tab`}
            hidden={stage !== current}
          >
            <StageEditor stage={stage} name={listName(stage)} itemEdits={itemEdits.value} ask={ask} />
          </div>
        ))}
    </section>
  );
}

function listName(stage: Stage): string {
  return stage === 'interviewing' ? words('checklists.shared') : stageName(stage);
}
