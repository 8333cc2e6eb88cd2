import { useState } from 'preact/hooks';
import { changeWords } from '@/components/change-words';
import { UndoIcon } from '@/components/icons';
import { timeOnly } from '@/components/moment-words';
import type { InterviewActs } from '@/components/use-interview-acts';
import type { Dossier } from '@/lib/interview/dossier';
import type { Change } from '@/lib/interview/interview-schema';
import type { TimelineEntry } from '@/lib/interview/timeline';
import { timeWords } from '@/lib/words/times';
import { countWords, keyOf, words } from '@/lib/words/words';
import { Section } from './Section';

type Props = { dossier: Dossier; acts: InterviewActs };

/** So many entries are shown before the rest is asked for. */
const pageSize = 50;

/** Everything that happened to the interview, by day, and the way to take back what still can be. */
export function Timeline({ dossier, acts }: Props) {
  const [hidesTicks, setHidesTicks] = useState(false);
  const [shown, setShown] = useState(pageSize);
  const entries = dossier.timeline.filter((entry) => !hidesTicks || !isTick(entry));
  const days = Map.groupBy(entries.slice(0, shown), ({ at }) => dayOf(at));
  const tell = teller(dossier);

  return (
    <Section name="timeline">
      <label class="check">
        <input type="checkbox" checked={hidesTicks} onChange={() => setHidesTicks(!hidesTicks)} />
        {words('timeline.hideTicks')}
      </label>
      {entries.length === 0 && <p class="light">{words('timeline.nothing')}</p>}
      {[...days].map(([day, ofDay]) => (
        <div key={day} class="day">
          <h4>{day}</h4>
          <ol>
            {ofDay.map((entry) => (
              <Entry key={idOf(entry)} entry={entry} sentence={tell(entry)} acts={acts} />
            ))}
          </ol>
        </div>
      ))}
      {entries.length > shown && (
        <button type="button" class="button small" onClick={() => setShown(shown + pageSize)}>
          {countWords('timeline.more', Math.min(pageSize, entries.length - shown))}
        </button>
      )}
    </Section>
  );
}

type EntryProps = { entry: TimelineEntry; sentence: string; acts: InterviewActs };

function Entry({ entry, sentence, acts }: EntryProps) {
  const isChange = entry.kind === 'change';
  return (
    <li class={isChange && entry.isUndone ? 'undone' : undefined} tabIndex={-1}>
      <time dateTime={new Date(entry.at).toISOString()}>{timeOnly(entry.at)}</time>
      <span class="told">{sentence}</span>
      <span class="light by">
        {isChange && entry.isUndone
          ? words('timeline.takenBack')
          : words(keyOf('timeline.by', isChange ? entry.change.by : 'user'))}
      </span>
      {isChange && entry.canUndo && (
        <button
          type="button"
          class="link"
          aria-label={words('timeline.undoThis', { change: sentence })}
          aria-busy={acts.pending.has('undo')}
          onClick={(event) => {
            event.currentTarget.closest('li')?.focus(); // the pressed button vanishes
            acts.undo(entry.change.changeId);
          }}
        >
          <UndoIcon /> {words('timeline.undo')}
        </button>
      )}
    </li>
  );
}

/** Tells an entry in a sentence; of one that takes another back, that one's. */
function teller({ view, timeline }: Dossier): (entry: TimelineEntry) => string {
  const changes = new Map<string, Change>();
  for (const entry of timeline) if (entry.kind === 'change') changes.set(entry.change.changeId, entry.change);

  return (entry) => {
    if (entry.kind === 'notes') return words('timeline.notes');
    const { change } = entry;
    if (change.undoes === null) return changeWords(change, view.checklists);
    const undone = changes.get(change.undoes) ?? { what: change.what, from: change.to, to: change.from };
    return words('timeline.undid', { change: changeWords(undone, view.checklists) });
  };
}

function isTick(entry: TimelineEntry): boolean {
  return entry.kind === 'change' && entry.change.what.startsWith('tick:');
}

function idOf(entry: TimelineEntry): string {
  return entry.kind === 'change' ? entry.change.changeId : entry.revision.revisionId;
}

function dayOf(at: number): string {
  return timeWords(at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}
