import { numberWords, words } from '@/lib/words/words';

type Props = { label: string; done: number; all: number; onCancel?: () => void };

/** How far long work is, and the way to stop it. */
export function ProgressLine({ label, done, all, onCancel }: Props) {
  return (
    <div class="progress">
      <label>
        {label} <progress max={all || 1} value={all ? done : undefined} />
      </label>
      <span class="light" aria-hidden="true">
        {all > 0 && words('data.progress', { done: numberWords(done), all: numberWords(all) })}
      </span>
      {onCancel && (
        <button type="button" class="button small" onClick={onCancel}>
          {words('pages.cancel')}
        </button>
      )}
    </div>
  );
}
