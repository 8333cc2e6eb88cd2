import { useState } from 'preact/hooks';
import { numberWords, words } from '@/lib/words/words';

/** Shorter ones are guessed by trying. */
const shortest = 8;

/** A passphrase, typed twice. Tells it when both are the same and long enough, `null` until then. */
export function NewPassphrase({ onPassphrase }: { onPassphrase: (passphrase: string | null) => void }) {
  const [[first, second], setTyped] = useState<[string, string]>(['', '']);

  function type(typed: [string, string]): void {
    setTyped(typed);
    onPassphrase(typed[0] === typed[1] && typed[0].length >= shortest ? typed[0] : null);
  }

  const problem =
    first && first.length < shortest
      ? words('data.passphrase.short', { count: numberWords(shortest) })
      : second && first !== second
        ? words('data.passphrase.differ')
        : '';
  return (
    <>
      <label class="field">
        {words('data.passphrase.new')}
        <input
          type="password"
          autocomplete="new-password"
          value={first}
          onInput={({ currentTarget }) => type([currentTarget.value, second])}
        />
      </label>
      <label class="field">
        {words('data.passphrase.again')}
        <input
          type="password"
          autocomplete="new-password"
          value={second}
          onInput={({ currentTarget }) => type([first, currentTarget.value])}
        />
      </label>
      <p class="light" role="status">
        {problem || words('data.passphrase.about')}
      </p>
    </>
  );
}
