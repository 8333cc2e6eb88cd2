import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { words } from '@/lib/words/words';
import { Navigation } from './Navigation';
import { sections } from './sections';
import type { Services } from './services';
import { useSection } from './use-section';

type Props = { services: Services };

/** Everything that can be set, a section at a time. One that was opened stays as it was left. */
export function App({ services }: Props) {
  const current = useSection();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set([current.id]));
  const main = useRef<HTMLElement>(null);
  const shown = useRef(current.id);
  if (!opened.has(current.id)) setOpened(new Set([...opened, current.id]));

  useLayoutEffect(() => {
    document.title = words('options.pageTitle', { section: words(current.name) });
    if (shown.current === current.id) return;
    shown.current = current.id;
    window.scrollTo(0, 0);
    // Whoever followed a link goes on from what it led to.
    const heading = main.current?.querySelector<HTMLElement>('.section:not([hidden]) h2');
    if (heading) heading.tabIndex = -1;
    heading?.focus();
  }, [current]);

  return (
    <>
      <header class="top">
        <img src="/icon/128.png" alt="" width="32" height="32" />
        <h1>{words('options.title')}</h1>
      </header>
      <div class="page">
        <Navigation current={current.id} />
        <main ref={main}>
          {sections
            .filter(({ id }) => opened.has(id))
            .map(({ id, View }) => (
              <div key={id} class="section" hidden={id !== current.id}>
                <View services={services} />
              </div>
            ))}
        </main>
      </div>
    </>
  );
}
