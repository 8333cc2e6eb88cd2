import { WindowIcon } from '@/components/icons';
import type { Key } from '@/lib/interview/sighting-schema';
import { kindOf } from '@/lib/upwork/keys';
import { words } from '@/lib/words/words';
import type { Services } from '../services';

type Props = { keys: readonly Key[]; addressOf: Services['addressOf'] };

/** What Upwork knows of an interview, in the order in which it comes about. */
const kinds = ['invite', 'job', 'proposal', 'room', 'contract'] as const;

/** The ways to Upwork, with the ids that Greenroom knows the interview by. Followed only when they are pressed. */
export function UpworkLinks({ keys, addressOf }: Props) {
  const places = kinds.flatMap((kind) =>
    keys
      .filter((key) => kindOf(key) === kind)
      .flatMap((key) => {
        const address = addressOf([key]);
        return address ? [{ kind, key, address }] : [];
      }),
  );
  if (places.length === 0) return <p class="light">{words('dossier.noKeys')}</p>;

  return (
    <ul class="upwork-links" aria-label={words('dossier.onUpwork')}>
      {places.map(({ kind, key, address }) => (
        <li key={key}>
          <a href={address} target="_blank" rel="noopener noreferrer" title={key.slice(kind.length + 1)}>
            {words(`dossier.place.${kind}`)} <WindowIcon />
          </a>
          <code class="light">{shortened(key.slice(kind.length + 1))}</code>
        </li>
      ))}
    </ul>
  );
}

/** Ids are told apart by how they end. */
function shortened(id: string): string {
  return id.length > 10 ? `…${id.slice(-8)}` : id;
}
