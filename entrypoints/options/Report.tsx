import { useEffect, useRef, useState } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import type { CallCode, Settings } from '@/lib/messages/protocol';
import type { DayReading } from '@/lib/storage/read-data';
import { words } from '@/lib/words/words';
import { reportText } from './report-text';
import type { Services } from './services';

type Props = { services: Services; readings: readonly DayReading[] };
type Kept = { skeleton: string; settings: Settings };

/** The report that was asked for on a page: all of it, before anything is saved. */
export function Report({ services: { ask, saveFile, now, about }, readings }: Props) {
  const [kept, setKept] = useState<Kept | null>(null);
  const [failure, setFailure] = useState<CallCode | null>(null);
  const [done, setDone] = useState('');
  const status = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    void Promise.all([ask('skeleton', null), ask('settings', null)]).then(([skeleton, settings]) => {
      if (skeleton.ok && settings.ok && skeleton.value) setKept({ skeleton: skeleton.value, settings: settings.value });
    });
  }, [ask]);

  // The button that had the focus is gone.
  useEffect(() => {
    if (done && !kept) status.current?.focus();
  }, [done, kept]);

  const text = kept && reportText({ ...about, ...kept, readings, now: now() });

  function save(report: string): void {
    const name = `greenroom-report-${new Date(now()).toISOString().slice(0, 10)}.txt`;
    saveFile({ name, type: 'text/plain', text: report });
    setDone(words('options.report.saved', { name }));
  }

  async function discard(): Promise<void> {
    const answer = await ask('keepSkeleton', '');
    setFailure(answer.ok ? null : answer.code);
    if (!answer.ok) return;
    setKept(null);
    setDone(words('options.report.discarded'));
  }

  return (
    <div class="group report">
      <h3>{words('options.report.title')}</h3>
      <div class="fields">
        {!text && <p>{words('options.report.none')}</p>}
        {text && (
          <>
            <p>{words('options.report.about')}</p>
            <textarea
              readOnly
              rows={16}
              dir="ltr"
              aria-label={words('options.report.whole')}
              wrap="off"
              spellcheck={false}
              value={text}
            />
            <div class="buttons">
              <button type="button" class="button small primary" onClick={() => save(text)}>
                {words('options.report.save')}
              </button>
              <button type="button" class="button small" onClick={() => void discard()}>
                {words('options.report.discard')}
              </button>
            </div>
          </>
        )}
        <FailureLine code={failure} onForget={() => setFailure(null)} />
        <p ref={status} role="status" tabIndex={done ? -1 : undefined} class="light">
          {done}
        </p>
      </div>
    </div>
  );
}
