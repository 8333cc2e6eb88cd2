import type { Page } from 'puppeteer-core';

/**
 * Texts in that part of a page of which something cannot be seen: cut off by their box, or out of the window to a side, and
 * nothing to scroll them back in. Where a text ends in an ellipsis, the whole of it has to stand in its `title` or name.
 */
export function cutTexts(page: Page, css = 'html'): Promise<string[]> {
  return page.evaluate((css) => {
    const roots: ParentNode[] = [...document.querySelectorAll(css)].map((element) => element.shadowRoot ?? element);
    const found: string[] = [];
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const element = text.parentElement;
        if (!element || !text.nodeValue?.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
        if (element.closest('script,style,option,[aria-hidden="true"]')) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const { left, right, width } = range.getBoundingClientRect();
        if (width <= 1) continue;
        let [from, to] = [0, document.documentElement.clientWidth];
        let isHidden = false;
        let isReachable = false;
        for (let box: Element | null = element; box && !isHidden; box = box.parentElement) {
          const { overflowX, position, clipPath, textOverflow } = getComputedStyle(box);
          const bounds = box.getBoundingClientRect();
          if (box.getAttribute('title') || (textOverflow === 'ellipsis' && box.closest('[aria-label]')))
            isReachable = true;
          // Said to screen readers only; or to be scrolled to.
          if (clipPath !== 'none' || bounds.width <= 1) isHidden = true;
          if (overflowX === 'auto' || overflowX === 'scroll') isReachable = true;
          if (overflowX === 'hidden' || overflowX === 'clip')
            [from, to] = [Math.max(from, bounds.left), Math.min(to, bounds.right)];
          if (position === 'fixed') break;
        }
        if (isHidden || isReachable) continue;
        if (left < from - 1 || right > to + 1)
          found.push(
            `${Math.round(left)}–${Math.round(right)} of ${Math.round(from)}–${Math.round(to)}: ${text.nodeValue.trim().slice(0, 80)}`,
          );
      }
    }
    return [...new Set(found)];
  }, css);
}
