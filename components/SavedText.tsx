import { useId } from 'preact/hooks';
import { words } from '@/lib/words/words';
import type { SavedTextState } from './use-saved-text';
import { failureWords } from './failure-words';

type Props = {
  label: string;
  isLabelHidden?: boolean;
  hint?: string;
  placeholder?: string;
  rows?: number;
  longest: number;
  field: SavedTextState;
};

/** A text of the user's that is stored when its field is left. What was typed stays until it is. */
export function SavedText({ label, isLabelHidden = false, hint, placeholder, rows = 2, longest, field }: Props) {
  const id = useId();
  return (
    <div class="saved-text">
      <label for={id} class={isLabelHidden ? 'for-ears' : 'name'}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} class="light">
          {hint}
        </p>
      )}
      <textarea
        id={id}
        dir="auto"
        rows={rows}
        maxLength={longest}
        placeholder={placeholder}
        value={field.text}
        aria-describedby={`${hint ? `${id}-hint ` : ''}${id}-state`}
        onInput={(event) => field.type(event.currentTarget.value)}
        onBlur={field.leave}
      />
      <div id={`${id}-state`}>
        {field.failure && (
          <p class="problem" role="alert">
            {failureWords(field.failure)} <code>{field.failure}</code>{' '}
            <button type="button" class="link" onClick={field.leave}>
              {words('pages.tryAgain')}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
