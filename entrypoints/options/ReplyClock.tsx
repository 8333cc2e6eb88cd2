import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { DurationField } from './DurationField';
import { durationOf, durationRange, durationText, durationWords } from './duration';
import { Group } from './Group';
import { levelsWords } from './levels-words';
import { StoredDuration } from './StoredDuration';
import { useDraft, type Problem, type Texts } from './use-draft';
import type { Saving } from './use-saving';

type Levels = NudgeSettings['levels'];
type Level = 'watch' | 'late' | 'overdue';

const title = 'Reply clock';
const levels = [
  ['watch', 'Due after', 'Only your working hours are counted.'],
  ['late', 'Late after', 'Only your working hours are counted.'],
  ['overdue', 'Overdue after', 'All hours are counted, nights and days off too. 24 hours is Upwork’s own norm.'],
] as const;

/** When a reply is due, and when what was seen is too old to tell. */
export function ReplyClock({ saving }: { saving: Saving }) {
  const { levels: stored, staleMinutes } = saving.settings;
  const change = saving.changeIn(title);
  const draft = useDraft({
    stored: {
      watch: durationText(stored.watchMinutes),
      late: durationText(stored.lateMinutes),
      overdue: durationText(stored.overdueMinutes),
    },
    read: (texts) => readLevels(texts, stored),
    store: (levels) => change(levelsWords(levels), (settings) => ({ ...settings, levels })),
  });

  return (
    <Group
      title={title}
      saving={saving}
      restore={(settings, { levels, staleMinutes }) => ({ ...settings, levels, staleMinutes })}
    >
      <p class="light">
        The clock starts at the client’s oldest message that has no answer yet. You are reminded once at each level.
      </p>
      {levels.map(([level, label, hint]) => (
        <div key={level} {...draft.leaving}>
          <DurationField
            label={label}
            hint={hint}
            text={draft.texts[level]}
            problem={draft.problemAt(level)}
            onText={(text) => draft.type(level, text)}
          />
        </div>
      ))}
      <StoredDuration
        label="A look is old after"
        hint="Greenroom never asks Upwork by itself. A reminder says so when you last looked at the messages longer ago than this."
        minutes={staleMinutes}
        onStore={(staleMinutes) =>
          change(`a look is old after ${durationWords(staleMinutes)}`, (settings) => ({ ...settings, staleMinutes }))
        }
      />
    </Group>
  );
}

function readLevels(texts: Texts<Level>, stored: Levels): { value: Levels } | { problem: Problem<Level> } {
  const minutes = { watch: durationOf(texts.watch), late: durationOf(texts.late), overdue: durationOf(texts.overdue) };
  const { watch, late, overdue } = minutes;
  if (watch === null || late === null || overdue === null) {
    const [at = 'watch'] = levels.map(([level]) => level).filter((level) => minutes[level] === null);
    return { problem: { at, words: durationRange } };
  }
  if (watch < late) return { value: { watchMinutes: watch, lateMinutes: late, overdueMinutes: overdue } };
  // Said where it was changed.
  return late === stored.lateMinutes
    ? { problem: { at: 'watch', words: `This must come before “Late after” (${durationWords(late)}).` } }
    : { problem: { at: 'late', words: `This must come after “Due after” (${durationWords(watch)}).` } };
}
