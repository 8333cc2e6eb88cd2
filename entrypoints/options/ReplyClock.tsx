import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { words, type WordKey } from '@/lib/words/words';
import { DurationField } from './DurationField';
import { durationOf, durationRange, durationText, durationWords } from './duration';
import { Group } from './Group';
import { levelsWords } from './levels-words';
import { StoredDuration } from './StoredDuration';
import { useDraft, type Problem, type Texts } from './use-draft';
import type { Saving } from './use-saving';

type Levels = NudgeSettings['levels'];
type Level = 'watch' | 'late' | 'overdue';

const levels = [
  ['watch', 'options.clock.watch', 'options.clock.workingHint'],
  ['late', 'options.clock.late', 'options.clock.workingHint'],
  ['overdue', 'options.clock.overdue', 'options.clock.overdueHint'],
] as const satisfies [Level, WordKey, WordKey][];

/** When a reply is due, and when what was seen is too old to tell. */
export function ReplyClock({ saving }: { saving: Saving }) {
  const title = words('options.clock.title');
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
      <p class="light">{words('options.clock.about')}</p>
      {levels.map(([level, label, hint]) => (
        <div key={level} {...draft.leaving}>
          <DurationField
            label={words(label)}
            hint={words(hint)}
            text={draft.texts[level]}
            problem={draft.problemAt(level)}
            onText={(text) => draft.type(level, text)}
          />
        </div>
      ))}
      <StoredDuration
        label={words('options.clock.stale')}
        hint={words('options.clock.staleHint')}
        minutes={staleMinutes}
        onStore={(staleMinutes) =>
          change(words('options.clock.staleChanged', { duration: durationWords(staleMinutes) }), (settings) => ({
            ...settings,
            staleMinutes,
          }))
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
    return { problem: { at, words: durationRange() } };
  }
  if (watch < late) return { value: { watchMinutes: watch, lateMinutes: late, overdueMinutes: overdue } };
  // Said where it was changed.
  return late === stored.lateMinutes
    ? { problem: { at: 'watch', words: words('options.clock.beforeLate', { duration: durationWords(late) }) } }
    : { problem: { at: 'late', words: words('options.clock.afterDue', { duration: durationWords(watch) }) } };
}
