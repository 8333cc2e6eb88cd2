import { isChallenge } from './challenge';
import { inDesignWords } from './design-words';
import { keyOfHref, kindOf } from './keys';
import { routeOf } from './route';
import { sectionTitle } from './section-names';

/** An element without what is in it: `head` says what it is, `textLength` how much text of its own it has. */
type Bone = { head: string; textLength: number; shape: number; times: number; inner: Bone[] };

const maxElements = 60_000;
const maxDepth = 120;
const maxLines = 6000;
const maxHead = 300;
/** Of elements that are the same but for what is in them, so many are drawn. */
const maxAlike = 3;

/** An element of any other name is "other": names of custom elements are the page's own words. */
const tags = new Set(
  (
    'a abbr address article aside b blockquote body br button caption cite code dd details dialog div dl dt em fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html i iframe img input label legend li main menu nav ol ' +
    'optgroup option output p picture pre progress s section select small span strong sub summary sup svg table tbody ' +
    'td textarea tfoot th thead time tr u ul video'
  ).split(' '),
);
const leftOut = new Set(['head', 'script', 'style', 'link', 'meta', 'noscript', 'template', 'base', 'title']);
/** What is inside of them is another document, a drawing or the user's. */
const closed = new Set(['iframe', 'svg', 'object', 'embed', 'canvas', 'video', 'textarea', 'select', 'img', 'picture']);

/** Attributes whose values are words for what an element is or how it stands; of all others only the name is told. */
const tellingValues =
  /^(?:role|type|theme|slot|data-(?:test|testid|qa|cy|ev-(?:label|sublocation|tab))|aria-(?:hidden|expanded|selected|pressed|current|checked|disabled|haspopup|modal|busy|live|level))$/;
const plainNames =
  /^(?:id|style|src|srcset|alt|title|name|value|placeholder|tabindex|hidden|disabled|checked|selected|open|for|datetime|inert|target|contenteditable|aria-(?:label|labelledby|description|describedby|roledescription|controls|owns|posinset|setsize|sort|atomic|invalid|required|colindex|rowindex|colcount|rowcount))$/;

/**
 * How a page is built, and nothing of what it says: elements, roles, the lengths of texts, where links lead by kind, and
 * marks in words that all pages are made of (`inDesignWords`). The address goes in by its kind alone. Rows that are built
 * alike are drawn once, with their number. Greenroom's own elements, frames and shadow roots are left out; of a page on
 * which nothing may be done (UPWORK 9), nothing is told. At most 6,000 lines of 300 characters. Pure.
 */
export function skeletonOf(document: Document, url: URL): string {
  const page = `page ${routeOf(url) ?? 'other'} at ${url.pathname.split('/').slice(0, 8).map(inDesignWords).join('/')}`;
  if (isChallenge(document) || url.pathname.includes('account-security')) return `${page}\nleft alone`;

  const shapes = new Map<string, number>();
  let left = maxElements;

  function boneOf(element: Element, depth: number): Bone {
    left -= 1;
    const head = headOf(element);
    const textLength = closed.has(element.localName) ? 0 : textLengthOf(element);
    const inner: Bone[] = [];
    if (depth < maxDepth && !closed.has(element.localName)) {
      for (const child of element.children) {
        if (left <= 0) break;
        if (leftOut.has(child.localName) || child.localName.startsWith('greenroom-')) continue;
        const bone = boneOf(child, depth + 1);
        const last = inner.at(-1);
        if (last?.shape === bone.shape) last.times += 1;
        else inner.push(bone);
      }
    }
    // Numbers instead of the words themselves, which would grow with the depth of the page.
    const built = `${head} ${textLength > 0} ${inner.map(({ shape }) => shape).join()}`;
    const shape = shapes.get(built) ?? shapes.size;
    shapes.set(built, shape);
    return { head, textLength, shape, times: 1, inner };
  }

  const lines = [page];
  draw(boneOf(document.documentElement, 0), '', lines);
  return lines.join('\n');
}

function draw({ head, textLength, times, inner }: Bone, indent: string, lines: string[]): void {
  if (lines.length >= maxLines) {
    if (lines.at(-1) !== '…') lines.push('…');
    return;
  }
  const text = textLength > 0 ? ` text ${upTo999(textLength)}` : '';
  const repeated = times > 1 ? ` ×${upTo999(times)}` : '';
  lines.push(`${indent}${head}${text}${repeated}`);

  const drawn = new Set<number>();
  const alike = new Map<string, number>();
  for (const bone of inner) {
    const { head, shape, times } = bone;
    const before = alike.get(head) ?? 0;
    // As where rows and lines between them alternate.
    if (drawn.has(shape)) draw({ ...bone, head: `${head} as above`, inner: [] }, `${indent} `, lines);
    else if (before < maxAlike) draw(bone, `${indent} `, lines);
    if (!drawn.has(shape)) alike.set(head, before + (before < maxAlike ? 1 : times));
    drawn.add(shape);
  }
  for (const [head, count] of alike) {
    if (count > maxAlike && lines.length < maxLines)
      lines.push(`${indent} ${head} ×${upTo999(count - maxAlike)} not drawn`);
  }
}

function upTo999(count: number): string {
  return count > 999 ? '999+' : String(count);
}

function headOf(element: Element): string {
  const { localName } = element;
  const parts = [tags.has(localName) ? localName : 'other', ...classesOf(element)];
  const attributes = [...element.attributes].slice(0, 40).flatMap((attribute) => toldOf(attribute));
  const list = sectionTitle(nameOf(element));
  if (list) attributes.push(`names=${list.section}${list.count === null ? '' : ' counted'}`);
  const head = [parts.join('.'), ...new Set(attributes.map((told) => `[${told}]`))].join(' ');
  return head.length > maxHead ? `${head.slice(0, head.lastIndexOf(' ', maxHead))} …` : head;
}

/** Only classes that are made of known words altogether, the first six. */
function classesOf(element: Element): string[] {
  const known = [...element.classList].slice(0, 40).map(inDesignWords);
  return known.filter((word) => !word.includes('?')).slice(0, 6);
}

function toldOf({ name, value }: Attr): string[] {
  if (name === 'href') return [`href=${kindOfHref(value)}`];
  if (name === 'lang') return /^[a-z]{2}(?:-[a-z]{2})?$/i.test(value) ? [`lang=${value}`] : ['lang'];
  if (tellingValues.test(name)) {
    const marks = value.trim().split(/\s+/, 4).map(inDesignWords);
    return [`${name}=${name === 'aria-level' && /^[1-9]$/.test(value) ? value : marks.join(' ')}`];
  }
  if (plainNames.test(name)) return [name];
  // Marks that are not known yet are what a report is for; hashes of Vue's are not.
  return name.startsWith('data-') && !name.startsWith('data-v-') ? [inDesignWords(name)] : [];
}

function kindOfHref(href: string): string {
  const key = keyOfHref(href);
  return key ? kindOf(key) : 'other';
}

function textLengthOf(element: Element): number {
  let length = 0;
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) length += (node.nodeValue ?? '').slice(0, 2000).trim().length;
  }
  return length;
}

/** What may be the name of a list: a heading's words, or the text of a box without anything else in it. */
function nameOf(element: Element): string {
  if (/^(?:h[1-6]|caption)$/.test(element.localName) || element.getAttribute('role') === 'heading') {
    return element.textContent;
  }
  const { length } = element.childNodes;
  return length === 1 && element.firstChild?.nodeType === Node.TEXT_NODE ? (element.firstChild.nodeValue ?? '') : '';
}
