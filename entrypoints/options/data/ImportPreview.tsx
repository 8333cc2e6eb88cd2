import { useEffect, useRef, useState } from 'preact/hooks';
import { dateWords } from '@/components/moment-words';
import type { Response } from '@/lib/messages/protocol';
import { countWords, keyOf, numberWords, words } from '@/lib/words/words';
import { countsWords } from './import-words';

type Props = {
  counts: Response<'previewImport'>;
  refused: Response<'stageImport'>;
  /** When the file was made, ms since 1970. */
  madeAt: number;
  hasSettings: boolean;
  onApply: (withSettings: boolean) => void;
  onCancel: () => void;
};

/** So many refused records are named. */
const mostNamed = 20;

/** What a file would do. */
export function ImportPreview({ counts, refused, madeAt, hasSettings, onApply, onCancel }: Props) {
  const [withSettings, setWithSettings] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const changes = counts.fresh + counts.changed + counts.others > 0;

  return (
    <div class="preview">
      <h4 ref={heading} tabIndex={-1}>
        {words('data.import.preview')}
      </h4>
      <p>{words('data.import.made', { moment: dateWords(madeAt) })}</p>
      <p>{countsWords(counts)}</p>
      {!changes && <p>{words('data.import.nothing')}</p>}
      {refused.length > 0 && (
        <details>
          <summary>{countWords('data.import.refused', refused.length)}</summary>
          <ul class="refused">
            {refused.slice(0, mostNamed).map(({ table, index, why }) => (
              <li key={`${table} ${index}`} dir="ltr">
                {words(keyOf('data.table', table))} {numberWords(index + 1)}: <code>{why}</code>
              </li>
            ))}
          </ul>
          {refused.length > mostNamed && <p>{countWords('data.import.moreRefused', refused.length - mostNamed)}</p>}
        </details>
      )}
      {hasSettings && (
        <label class="check">
          <input
            type="checkbox"
            checked={withSettings}
            onChange={({ currentTarget }) => setWithSettings(currentTarget.checked)}
          />
          {words('data.import.settings')}
        </label>
      )}
      <div class="buttons">
        {(changes || withSettings) && (
          <button type="button" class="button small primary" onClick={() => onApply(withSettings)}>
            {words('data.import.apply')}
          </button>
        )}
        <button type="button" class="button small" onClick={onCancel}>
          {changes ? words('pages.cancel') : words('pages.done')}
        </button>
      </div>
    </div>
  );
}
