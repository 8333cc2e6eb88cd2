/** Closed to the page; open in the build that end-to-end tests run, which cannot see into closed roots. */
export const shadowMode: ShadowRootMode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';

/**
 * Gives shadow roots the style `css`: one constructed sheet for all of them. Firefox refuses constructed sheets
 * to content scripts; there each root gets a `<style>`, whose parsed sheet the engine shares.
 */
export function styleRoot(css: string): (root: ShadowRoot) => void {
  let sheet: CSSStyleSheet | null | undefined;

  return (root) => {
    if (sheet === undefined) sheet = constructSheet(css, root);
    if (sheet) root.adoptedStyleSheets = [sheet];
    else {
      const style = document.createElement('style');
      style.textContent = css;
      root.append(style);
    }
  };
}

/** `null` where `root` refuses it. */
function constructSheet(css: string, root: ShadowRoot): CSSStyleSheet | null {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return sheet;
  } catch {
    return null;
  }
}
