import { useState } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import type { CallCode } from '@/lib/messages/protocol';
import { words } from '@/lib/words/words';
import type { Services } from '../services';

type State = 'asking' | 'erasing' | 'erased';

/** Deletes everything, after a word was typed. There is no way back, so it says so and offers the backup first. */
export function Erase({ services: { ask, forgetHere } }: { services: Services }) {
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<State>('asking');
  const [failure, setFailure] = useState<CallCode | null>(null);
  const word = words('data.erase.word');
  const isTyped = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();

  async function erase(): Promise<void> {
    setState('erasing');
    const answer = await ask('eraseAll', null);
    if (answer.ok) forgetHere();
    setFailure(answer.ok ? null : answer.code);
    setState(answer.ok ? 'erased' : 'asking');
    setTyped('');
  }

  return (
    <div class="group" role="group" aria-labelledby="data-erase">
      <h3 id="data-erase">{words('data.erase.title')}</h3>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (isTyped) void erase();
        }}
      >
        <p>{words('data.erase.about')}</p>
        <label class="field">
          {words('data.erase.type', { word })}
          <input
            autocomplete="off"
            spellcheck={false}
            value={typed}
            disabled={state === 'erasing'}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <div class="buttons">
          <button type="submit" class="button small danger" aria-disabled={!isTyped || state === 'erasing'}>
            {words('data.erase.erase')}
          </button>
        </div>
        <FailureLine code={failure} onForget={() => setFailure(null)} />
        <p role="status">
          {state === 'erasing' && words('data.erase.erasing')}
          {state === 'erased' && words('data.erase.erased')}
        </p>
      </form>
    </div>
  );
}
