import { useEffect, useRef, useState } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import type { CallCode, Settings } from '@/lib/messages/protocol';
import type { DayReading } from '@/lib/storage/read';
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
    setDone(`Saved as ${name} in your downloads. It was sent nowhere.`);
  }

  async function discard(): Promise<void> {
    const answer = await ask('keepSkeleton', '');
    setFailure(answer.ok ? null : answer.code);
    if (!answer.ok) return;
    setKept(null);
    setDone('The report was discarded.');
  }

  return (
    <div class="group report">
      <h3>Report</h3>
      <div class="fields">
        {!text && (
          <p>
            No report is waiting. Where a page is not read as it should be, look at it, press Greenroom’s toolbar
            button, and choose “Something wrong?” there.
          </p>
        )}
        {text && (
          <>
            <p>
              This is the whole report; nothing else would be saved. It holds the versions of Greenroom and your
              browser, your mode, how well each kind of page was understood and on which day last, and how the page was
              built: its elements, what kinds of things its links lead to, and how long its texts are. It holds no text
              of the page, no name, no address and no id.
            </p>
            <textarea readOnly rows={16} aria-label="The whole report" wrap="off" spellcheck={false} value={text} />
            <div class="buttons">
              <button type="button" class="button small primary" onClick={() => save(text)}>
                Save
              </button>
              <button type="button" class="button small" onClick={() => void discard()}>
                Discard
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
