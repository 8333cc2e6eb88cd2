/** How Greenroom looks: `upwork` follows Upwork's own light or dark. */
export const themes = ['upwork', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What a page can be. */
export const shades = ['light', 'dark'] as const;
export type Shade = (typeof shades)[number];

/** What the user wants, whatever Upwork's page is; `null`: as that is. */
export function wantedShade(theme: Theme): Shade | null {
  return theme === 'upwork' ? null : theme;
}

/** How a page of Greenroom's own looks; `null`: as the system does, because no page of Upwork was seen yet. */
export function shadeOf({ theme, seenShade }: { theme: Theme; seenShade: Shade | null }): Shade | null {
  return wantedShade(theme) ?? seenShade;
}
