import { useEffect, useRef } from 'preact/hooks';
import { words } from '@/lib/words/words';
import { FormButtons } from '@/components/FormButtons';

type Props = { wrong: boolean; onPassphrase: (typed: string) => void; onCancel: () => void };

export function AskPassphrase({ wrong, onPassphrase, onCancel }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), [wrong]);

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (input.current?.value) onPassphrase(input.current.value);
      }}
    >
      <label class="field">
        {words('data.passphrase.ask')}
        <input ref={input} type="password" autocomplete="off" aria-describedby="data-passphrase-wrong" />
      </label>
      <p id="data-passphrase-wrong" role="alert" class="problem">
        {wrong && words('data.passphrase.wrong')}
      </p>
      <FormButtons submit={words('data.passphrase.open')} onCancel={onCancel} />
    </form>
  );
}
