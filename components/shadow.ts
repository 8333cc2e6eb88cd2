import type { Shade } from '@/lib/interview/theme';

/** Closed to the page; open in the build that end-to-end tests run, which cannot see into closed roots. */
export const shadowMode: ShadowRootMode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';

/** Every sheet that is in use, with its style as it was given. */
const sheets = new Map<CSSStyleSheet, string>();
let worn: Shade | null = null;

/** Gives shadow roots the style `css`: one constructed sheet, parsed once, for all of them. */
export function styleRoot(css: string): (root: ShadowRoot) => void {
  let sheet: CSSStyleSheet | undefined;

  return (root) => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(dressed(css));
      sheets.set(sheet, css);
    }
    root.adoptedStyleSheets = [sheet];
  };
}

/** Makes badges and marks light or dark, those that are drawn already too; `null`: as the page around them is. */
export function wearShade(shade: Shade | null): void {
  if (shade === worn) return;
  worn = shade;
  for (const [sheet, css] of sheets) sheet.replaceSync(dressed(css));
}

/**
 * Upwork's own properties are those of its theme: where they are unset, the fallbacks beside them count, which follow the
 * colour scheme. What stands beside the button stands on Upwork's ground, and stays as that is.
 */
function dressed(css: string): string {
  if (!worn) return css;
  const names = new Set(Array.from(css.matchAll(/var\((--(?!font)[\w-]+),/g), ([, name = '']) => name));
  return `${css}button{color-scheme:${worn};${[...names].map((name) => `${name}:initial`).join(';')}}`;
}
