import { useId, useState } from 'preact/hooks';
import { DownIcon } from '@/components/icons';
import { words } from '@/lib/words/words';
import { sections } from './sections';

/** The ways to all sections: beside them or, where there is no room, behind a button that names the one that is shown. */
export function Navigation({ current }: { current: string }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const name = sections.find((section) => section.id === current)?.name ?? sections[0].name;

  return (
    <nav aria-label={words('options.sections')}>
      <button
        type="button"
        class="button menu"
        aria-expanded={open}
        aria-controls={id}
        aria-label={words('options.menu', { section: words(name) })}
        onClick={() => setOpen(!open)}
      >
        {words(name)} <DownIcon />
      </button>
      <ul id={id} class={open ? 'open' : undefined}>
        {sections.map((section) => (
          <li key={section.id}>
            <a
              href={`#${section.id}`}
              aria-current={section.id === current ? 'page' : undefined}
              onClick={() => setOpen(false)}
            >
              {words(section.name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
