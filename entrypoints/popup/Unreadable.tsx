import { words } from '@/lib/words/words';

/** Something could not be read; `detail` is for a report. */
export function Unreadable({ detail }: { detail: string }) {
  return (
    <p class="note failure" role="alert">
      <span>
        {words('popup.unreadable')} <code>{detail}</code>
      </span>
    </p>
  );
}
