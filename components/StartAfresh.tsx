import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '@/lib/words/words';

type Props = { onStart: () => void };

/** Deletes everything, after it was asked a second time. */
export function StartAfresh({ onStart }: Props) {
  const [asks, setAsks] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (asks) question.current?.focus(); // the pressed button has vanished
  }, [asks]);

  if (!asks) {
    return (
      <button type="button" class="button" onClick={() => setAsks(true)}>
        {words('storage.afresh.open')}
      </button>
    );
  }
  return (
    <div class="note failure afresh">
      <p ref={question} tabIndex={-1}>
        {words('storage.afresh.question')}
      </p>
      <div class="buttons">
        <button type="button" class="button small" onClick={onStart}>
          {words('storage.afresh.confirm')}
        </button>
        <button type="button" class="button small" onClick={() => setAsks(false)}>
          {words('pages.cancel')}
        </button>
      </div>
    </div>
  );
}
