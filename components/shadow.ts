/** Closed to the page; open in the build that end-to-end tests run, which cannot see into closed roots. */
export const shadowMode: ShadowRootMode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';

/** Gives shadow roots the style `css`: one constructed sheet, parsed once, for all of them. */
export function styleRoot(css: string): (root: ShadowRoot) => void {
  let sheet: CSSStyleSheet | undefined;

  return (root) => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    root.adoptedStyleSheets = [sheet];
  };
}
