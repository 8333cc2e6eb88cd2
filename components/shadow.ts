import type { Shade } from '@/lib/interview/theme';

/** Closed to the page; open in the build that end-to-end tests run, which cannot see into closed roots. */
export const shadowMode: ShadowRootMode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';

/**
 * What a page may say of our hosts, and of our properties (`@property` reaches into shadow roots), counts for nothing:
 * ours is important, and properties are replaced by what they stand for.
 */
function fixed(css: string): string {
  const bare = css.replaceAll(/\/\*[^]*?\*\//g, '');
  const values = new Map(
    Array.from(bare.matchAll(/(--gr-[\w-]+):([^;}]+)/g), ([, name = '', value = '']) => [name, value]),
  );
  const plain = bare.replaceAll(/var\((--gr-[\w-]+)\)/g, (_, name: string) => values.get(name) ?? '');
  return plain.replaceAll(
    /(:host[^{}]*)\{([^}]*)\}/g,
    (_, hosts: string, rules: string) => `${hosts}{${important(rules)}}`,
  );
}

function important(rules: string): string {
  return rules.replaceAll(/([^;\s][^;]*[^;\s])\s*(?:;|$)/g, '$1 !important;');
}

/** Declarations for the host of a root; those of the same name take the place of earlier ones. */
export type Dress = (style: Record<string, string>) => void;

/** How one host looks where it is, beyond what all of its kind do; not by its attributes, which are the page's too. */
export function dresserOf(root: ShadowRoot): Dress {
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets.push(sheet);
  const worn: Record<string, string> = {};
  return (style) => {
    Object.assign(worn, style);
    const rules = Object.entries(worn).map(([name, value]) => `${name}:${value}`);
    sheet.replaceSync(`:host{${important(rules.join(';'))}}`);
  };
}

/** Every sheet that is in use, with its style as it was given. */
const sheets = new Map<CSSStyleSheet, string>();
let worn: Shade | null = null;

/** Gives shadow roots the style `css`: one constructed sheet, parsed once, for all of them. */
export function styleRoot(css: string): (root: ShadowRoot) => void {
  let sheet: CSSStyleSheet | undefined;

  return (root) => {
    if (!sheet) {
      const style = fixed(css);
      sheet = new CSSStyleSheet();
      sheet.replaceSync(dressed(style));
      sheets.set(sheet, style);
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
