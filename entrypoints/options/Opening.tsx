import type { Watched } from '@/components/use-watched';
import { words } from '@/lib/words/words';

/** What stands in the place of settings until they are there, and where they cannot be had. */
export function Opening({ watched }: { watched: Watched<unknown> }) {
  if (watched.state === 'ready') return null;
  if (watched.state === 'waiting') {
    return (
      <p class="light" aria-busy="true">
        {words('options.opening')}
      </p>
    );
  }
  return (
    <p class="note failure" role="alert">
      <span>
        {words('options.unreachable')} <code>{watched.detail}</code>
      </span>
    </p>
  );
}
