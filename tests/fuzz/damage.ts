import { marked } from '../layouts/mark';
import type { Random } from '../simulate/random';
import { loud } from './loud';
import { quiet } from './quiet';

/** What was done to a page: `touched` are the elements that now stand elsewhere, are new, or say something else. */
export type Damaged = { document: Document; touched: Element[]; done: string[] };

/** Does one thing to a page, and says what it touched. */
export type Act = (page: Damageable, random: Random) => Element[];
/** A page, any element of it, and any text. */
type Damageable = {
  document: Document;
  any: () => Element | undefined;
  text: () => Text | undefined;
  touched: readonly Element[];
};

const acts = { ...quiet, ...loud };

/** What may happen to markup on its way: nothing is touched, but less is there, or it stands in other boxes. */
const spoilt: Record<string, (html: string, random: Random) => string> = {
  'cut off': (html, random) => html.slice(0, random.between(0, html.length)),
  'a tag lost': (html, random) => {
    const tags = [...html.matchAll(/<\/?[a-z][^<>]*>/g)];
    const { 0: tag, index } = random.pick(tags);
    return html.slice(0, index) + html.slice(index + tag.length);
  },
};

/** One to six things done to `document`, which is changed; at times its markup was spoilt before. */
export function damage(document: Document, random: Random): Damaged {
  const done: string[] = [];
  const touched: Element[] = [];
  let damaged = document;
  if (random.chance(0.2)) {
    const name = random.pick(Object.keys(spoilt));
    const html = spoilt[name]?.(document.documentElement.outerHTML, random) ?? '';
    damaged = new DOMParser().parseFromString(html, 'text/html');
    done.push(name);
  }
  const page = { ...damageable(damaged, random), touched };
  for (let left = random.between(1, 6); left > 0; left -= 1) {
    const name = random.pick(Object.keys(acts));
    touched.push(...(acts[name]?.(page, random) ?? []));
    done.push(name);
  }
  return { document: damaged, touched, done };
}

/** Where rows and lists begin, and who says what: of these, more than chance would pick. */
const telling = `${marked},h1,h2,h3,h4,h5,[data-qa],[data-ev-sublocation],[data-ev-opening_uid],tr,article,[id^="story_"],[data-user-id],.user-name,.story-timestamp`;

function damageable(document: Document, random: Random): Omit<Damageable, 'touched'> {
  const pick = (css: string) => {
    const all = document.body.querySelectorAll(css);
    return all[random.between(0, Math.max(0, all.length - 1))];
  };
  const any = () => {
    let element = pick(random.chance(0.6) ? telling : '*');
    for (let climb = random.pick([0, 0, 0, 1, 2, 5]); climb > 0; climb -= 1)
      if (element?.parentElement && element.parentElement !== document.body) element = element.parentElement;
    return element;
  };
  const text = () => {
    const texts = [...(any()?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
    return texts.length > 0 ? (random.pick(texts) as Text) : undefined;
  };
  return { document, any, text };
}
