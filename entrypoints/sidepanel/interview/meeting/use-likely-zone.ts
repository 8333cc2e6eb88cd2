import { useEffect, useState } from 'preact/hooks';
import type { Services } from '../../services';

/** The time zone that was written down for `client` in another interview; `null` where none is known, and without a client. */
export function useLikelyZone(client: string | null, { readLikelyZone }: Services): string | null {
  const [likely, setLikely] = useState<{ client: string; zone: string | null } | null>(null);

  useEffect(() => {
    if (client === null) return;
    // It is only an offer: where it cannot be read, nothing is missing.
    void readLikelyZone(client).then(
      (zone) => setLikely({ client, zone }),
      () => {},
    );
  }, [client, readLikelyZone]);

  return likely !== null && likely.client === client ? likely.zone : null;
}
