import type { Shade } from '@/lib/interview/theme';

/**
 * Whether Upwork's page is light or dark: its root says `theme="air-3-0"`, "ngm-light", "dark" or "ngm-dark" (UPWORK 9).
 * `null` where it says nothing.
 */
export function pageShade({ documentElement }: Document): Shade | null {
  const theme = documentElement.getAttribute('theme');
  if (theme === null) return null;
  return /(?:^|-)dark$/i.test(theme) ? 'dark' : 'light';
}
