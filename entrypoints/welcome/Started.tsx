import { useEffect, useRef } from 'preact/hooks';
import type { ChosenMode } from '@/components/ModeChoice';
import { proposalsPage } from '@/components/words';

const nextSteps: Record<ChosenMode, string> = {
  page: 'Open your Proposals page. Each job that you are discussing gets a badge; press it to see its checklist.',
  click: 'Open your Proposals page, then press Greenroom’s button in the toolbar. That reads the page once.',
  hand: 'Press Greenroom’s button in the toolbar and add your first interview by its title or link.',
};

/** What to do next. Takes the focus, since the button that led here is gone. */
export function Started({ mode }: { mode: ChosenMode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        Greenroom has started
      </h2>
      <p class="lead">{nextSteps[mode]}</p>
      <p>
        <a class="button primary" href={proposalsPage}>
          Open the Proposals page
        </a>
      </p>
      <p class="light">An Upwork page that is already open shows badges after you reload it.</p>
    </section>
  );
}
