import { words } from '@/lib/words/words';
import { Language } from './Language';
import type { Services } from './services';
import { ThemeChoice } from './ThemeChoice';

/** How Greenroom looks and speaks. */
export function Look({ services }: { services: Services }) {
  return (
    <section aria-labelledby="look">
      <h2 id="look">{words('options.look.title')}</h2>
      <ThemeChoice services={services} />
      <Language about={services.about} />
    </section>
  );
}
