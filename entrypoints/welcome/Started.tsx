import { useEffect, useRef } from 'preact/hooks';
import type { ChosenMode } from '@/components/ModeChoice';
import { proposalsPage } from '@/components/upwork-address';
import { words } from '@/lib/words/words';

/** What to do next. Takes the focus, since the button that led here is gone. */
export function Started({ mode }: { mode: ChosenMode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {words('welcome.started.title')}
      </h2>
      <p class="lead">{words(`welcome.started.${mode}`)}</p>
      <p>
        <a class="button primary" href={proposalsPage}>
          {words('welcome.started.open')}
        </a>
      </p>
      <p class="light">{words('welcome.started.reload')}</p>
    </section>
  );
}
