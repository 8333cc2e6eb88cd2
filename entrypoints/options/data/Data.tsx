import { words } from '@/lib/words/words';
import type { Services } from '../services';
import { Erase } from './Erase';
import { Export } from './Export';
import { Import } from './Import';
import { Imports } from './Imports';
import { Snapshots } from './Snapshots';

/** The user's data in their own hands: out, in, back, and away. */
export function Data({ services }: { services: Services }) {
  return (
    <section aria-labelledby="data">
      <h2 id="data">{words('data.title')}</h2>
      <p class="light">{words('data.about')}</p>
      <Export services={services} />
      <Import services={services} />
      <Imports services={services} />
      <Snapshots services={services} />
      <Erase services={services} />
    </section>
  );
}
