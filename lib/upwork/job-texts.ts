import { asides } from './job-links';

const maxTexts = 600;

/** The texts under `root` in their order, each in one line; without tooltips, and at most 600. */
export function textsIn(root: Element): string[] {
  const texts: string[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(asides) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (texts.length < maxTexts && walker.nextNode()) {
    if (walker.currentNode.nodeType !== Node.TEXT_NODE) continue;
    const text = (walker.currentNode.nodeValue ?? '').slice(0, 300).replace(/\s+/g, ' ').trim();
    if (text) texts.push(text);
  }
  return texts;
}

/**
 * The nearest element around the first heading under `root` that says `name` which also holds what `sign` matches; `null`
 * where there is none within four steps.
 */
export function partBelow(root: Element, name: RegExp, sign: RegExp): Element | null {
  const all = root.querySelectorAll('h1,h2,h3,h4,h5,h6,[role="heading"],strong');
  const heading = [...all].find(({ textContent }) => textContent.length < 100 && name.test(textContent.trim()));
  let part = heading?.parentElement ?? null;
  for (let climbed = 0; part && climbed < 4; climbed += 1) {
    if (part.textContent.length < 20_000 && sign.test(part.textContent)) return part;
    part = part === root ? null : part.parentElement;
  }
  return null;
}
