import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '@/lib/words/words';
import { CopyIcon, TickIcon } from './icons';

type Props = {
  text: string;
  /** Answers whether the browser let it. */
  copy: (text: string) => Promise<boolean>;
  children: ComponentChildren;
};

/** So long it is said that it was copied. Ms. */
const saidMs = 4000;

/** Copies a text, and says whether that went well. */
export function CopyButton({ text, copy, children }: Props) {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  useEffect(() => {
    if (state === 'ready') return undefined;
    const timer = setTimeout(() => setState('ready'), saidMs);
    return () => clearTimeout(timer);
  }, [state]);

  return (
    <span class="copy">
      <button
        type="button"
        class="button small"
        onClick={() => void copy(text).then((isCopied) => setState(isCopied ? 'copied' : 'failed'))}
      >
        {state === 'copied' ? <TickIcon /> : <CopyIcon />} {children}
      </button>
      <span role="status" class={state === 'failed' ? 'problem' : 'light'}>
        {state === 'copied' && words('copy.copied')}
        {state === 'failed' && words('copy.failed')}
      </span>
    </span>
  );
}
