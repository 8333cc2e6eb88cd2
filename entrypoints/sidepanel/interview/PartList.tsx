import { keyOf, words } from '@/lib/words/words';
import { sectionNames, type SectionName } from './sections';

/** Leads to the parts of the interview. Buttons, because the part of the address after "#" says what the page shows. */
export function PartList() {
  return (
    <nav class="parts" aria-label={words('dossier.parts')}>
      <ul>
        {sectionNames.map((name) => (
          <li key={name}>
            <button type="button" class="link" onClick={(event) => goTo(name, event.currentTarget)}>
              {words(keyOf('dossier.section', name))}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** To its heading: a screen reader then says where it is. */
function goTo(name: SectionName, from: Element): void {
  const heading = from.closest('article')?.querySelector<HTMLElement>(`[data-section="${name}"] h3`);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}
