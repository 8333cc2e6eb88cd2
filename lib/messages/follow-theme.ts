import { shadeOf, shades, type Shade } from '@/lib/interview/theme';
import { watchSettings } from './watch-settings';

const name = 'shade';

/**
 * Keeps a page of ours light or dark as the user wants it. The settings come after the page is drawn, so the last answer
 * is kept where it can be had at once: no page flashes.
 */
export function followTheme(page: Document): void {
  const kept = localStorage.getItem(name);
  wear(page, shades.find((shade) => shade === kept) ?? null);
  watchSettings(
    (settings) => {
      const shade = shadeOf(settings);
      wear(page, shade);
      localStorage.setItem(name, shade ?? '');
    },
    () => undefined, // it stays as it is; whatever else the page asks for says what is wrong
  );
}

function wear({ documentElement }: Document, shade: Shade | null): void {
  documentElement.style.colorScheme = shade ?? '';
}
