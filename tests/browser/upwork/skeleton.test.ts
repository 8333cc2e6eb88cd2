import { describe, expect, inject, it } from 'vitest';
import { inDesignWords } from '@/lib/upwork/design-words';
import { skeletonOf } from '@/lib/upwork/skeleton';

const address = new URL('https://www.upwork.com/nx/proposals/');
const captures = Object.entries(inject('captures'));

function skeletonIn(html: string, url = address): string {
  return skeletonOf(new DOMParser().parseFromString(html, 'text/html'), url);
}

/** A word that pages are made of, or several joined as in a mark. */
const isDesignWord = (word: string) => inDesignWords(word) === word;

/** Names of elements and attributes, and what a skeleton says of itself, that are not also words of a design. */
const ours = new Set(
  (
    'above alone as at drawn counted names submitted archived invitations offers abbr article blockquote br cite dd details div ' +
    'dl dt em fieldset figcaption figure h hr html i iframe img legend li ol optgroup p pre s strong sub sup svg tbody ' +
    'td textarea tfoot thead time tr u ul video href lang style src srcset alt datetime inert target contenteditable ' +
    'aria labelledby describedby roledescription owns posinset setsize atomic invalid required haspopup busy pressed a b'
  ).split(' '),
);

/** Words of the skeleton that could have come from the page. */
function foreignWords(skeleton: string): string[] {
  const withoutLanguages = skeleton.replace(/\[lang=[a-z]{2}(?:-[a-z]{2})?\]/gi, '');
  const words = withoutLanguages.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? [];
  return words.filter((word) => !isDesignWord(word) && !ours.has(word));
}

it('has captured pages to look at, where there are any', () => {
  if (captures.length > 0) expect(captures.length).toBeGreaterThan(10);
});

describe.each([...captures, ['the stand-in', inject('standin')] as const])('of %s', (name, html) => {
  const url = name.startsWith('login') ? new URL('/nx/find-work/', address) : address;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const skeleton = skeletonOf(document, url);
  const body = skeleton.slice(skeleton.indexOf('\n'));
  /** As words of their own: "Expert" is not said where a mark is called "expertise". */
  const holds = (text: string) => {
    const at = body.indexOf(text);
    return at >= 0 && !/\w/.test(`${body[at - 1]}${body[at + text.length]}`);
  };

  it('holds no text of four letters or more', () => {
    const texts = new Set<string>();
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
    while (walker.nextNode()) {
      const text = walker.currentNode.nodeValue?.replace(/\s+/g, ' ').trim() ?? '';
      if (/\p{L}{4}/u.test(text)) texts.add(text);
    }
    // "Messages" is said on the page, and is also what a mark of it is made of.
    const said = [...texts].filter((text) => holds(text) && !isDesignWord(text));
    expect(said).toEqual([]);
  });

  it('holds no number of five digits or more', () => {
    expect(skeleton.match(/\d{5,}/g)).toBeNull();
  });

  it('holds nothing of addresses, descriptions and marks that name somebody', () => {
    const values = new Set<string>();
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (
          !/^(?:href|src|srcset|alt|title|aria-label|style|id|content|placeholder|value|data-.*(?:uid|id|key|name|href))$/.test(
            name,
          )
        )
          continue;
        if (value.trim().length > 3) values.add(value.trim());
      }
    }
    expect([...values].filter((value) => body.includes(value) && inDesignWords(value) !== value)).toEqual([]);
  });

  it('holds no word but those that all pages are made of', () => {
    expect([...new Set(foreignWords(skeleton))]).toEqual([]);
  });

  it('is of a size that one can read and send', () => {
    expect(skeleton.length).toBeLessThan(120_000);
  });
});

const marker = 'Zqxwvkjyf';
const low = marker.toLowerCase();

describe('of a page that says a name', () => {
  it.each([
    ['in text', `<p>${marker}</p>`],
    ['in a heading', `<h2>${marker}</h2><h2>Active proposals of ${marker}</h2>`],
    ['in the title', `<title>${marker}</title>`],
    ['in an id', `<p id="${low}">x</p>`],
    ['in a class', `<p class="${low} card-${low} ${low}-list ${marker}Card">x</p>`],
    ['in an address', `<a href="/freelancers/${low}">x</a><a href="mailto:${low}@example.com">y</a>`],
    ['in the address of a job', `<a href="/jobs/${marker}_~022027690148257796097/">x</a>`],
    ['in a picture', `<img src="/${low}.png" srcset="/${low}.png 2x" alt="${marker}" title="${marker}">`],
    ['in styles', `<p style="background:url(/${low}.png)">x</p><style>.${low}{}</style>`],
    ['in a mark', `<p data-test="${low}" data-qa="room-${low}" data-cy="${marker}" data-ev-label="${low}_x">x</p>`],
    ['in a role or type', `<p role="${low}">x</p><input type="${low}" value="${marker}" placeholder="${marker}">`],
    ['in a name of an attribute', `<p ${low}="1" data-${low}="2" aria-${low}="3" data-v-${low}="">x</p>`],
    ['in what a quote let through', `<p title="a"${marker} ${marker}" class="b">x</p>`],
    ['in the name of an element', `<${low}>x</${low}><x-${low}>y</x-${low}>`],
    ['in the language', `<p lang="${low}">x</p><p lang="en-${low}">y</p>`],
    ['in a comment', `<!-- ${marker} -->`],
    [
      'in data',
      `<script type="application/json" id="__NUXT_DATA__">["${marker}"]</script><noscript>${marker}</noscript>`,
    ],
    ['in a template', `<template><p class="${low}">${marker}</p></template>`],
    ['in a drawing', `<svg aria-label="${marker}"><title>${marker}</title><text>${marker}</text></svg>`],
    [
      'in a form',
      `<textarea name="${low}">${marker}</textarea><select><option value="${low}">${marker}</option></select>`,
    ],
    ['in a frame', `<iframe src="/${low}" srcdoc="<p>${marker}</p>" name="${low}">${marker}</iframe>`],
    ['in a shadow root', `<div><template shadowrootmode="open"><p class="${low}">${marker}</p></template></div>`],
    [
      'in labels',
      `<section aria-label="${marker}" aria-description="${marker}" aria-roledescription="${marker}">x</section>`,
    ],
    ['in formulas', `<math><mi>${marker}</mi></math><object data="/${low}">${marker}</object>`],
  ])('%s, it does not survive', (_, html) => {
    expect(skeletonIn(`<main>${html}</main>`).toLowerCase()).not.toContain(low);
    expect(skeletonIn(`<main>${html.repeat(3)}<p>and more</p>${html}</main>`).toLowerCase()).not.toContain(low);
  });

  it('in the address of the page, it does not survive', () => {
    const url = new URL(`/nx/proposals/${low}/2027690148257796097?name=${low}#${low}`, address);
    expect(skeletonIn('<p>x</p>', url).split('\n')[0]).toBe('page other at /nx/proposals/?/#');
  });

  it('in an open shadow root of the living page, it does not survive', () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = `<p class="${low}">${marker}</p>`;
    document.body.append(host);
    expect(skeletonOf(document, address).toLowerCase()).not.toContain(low);
    host.remove();
  });
});

describe('for somebody who looks after the reading of pages', () => {
  it('says which element, what role, whither links lead, and how long texts are', () => {
    const html = `<html lang="en" theme="air-3-0" class="has-cq"><body><main><div data-qa="card-active-proposals" class="air3-card mx-5x"
      ><h2> Active proposals <span>(2)</span></h2><table><tbody>
      <tr data-qa="item0"><td data-cy="time-slot">3 days ago</td><td><a href="/nx/proposals/2027690148257796097" aria-label="Job">A job</a></td></tr>
      <tr data-qa="item1"><td data-cy="time-slot">yesterday</td><td><a href="/nx/proposals/2027690148257796098" aria-label="Job">Another</a></td></tr>
      </tbody></table></div></main></body></html>`;
    expect(
      skeletonIn(html)
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      'page proposals at /nx/proposals/',
      'html.has-cq [lang=en] [theme=air-#-#]',
      'body',
      'main',
      'div.air#-card [data-qa=card-active-proposals]',
      'h2 [names=active counted] text 16',
      'span text 3',
      'table',
      'tbody',
      'tr [data-qa=item#] ×2',
      'td [data-cy=time-slot] text 10',
      'td',
      'a [href=proposal] [aria-label] text 5',
    ]);
  });

  it('draws what alternates once, and tells that it comes again', () => {
    const html = '<ul><li>one</li><hr><li>two</li><hr><li>three</li></ul>';
    expect(
      skeletonIn(html)
        .split('\n')
        .slice(3)
        .map((line) => line.trim()),
    ).toEqual(['ul', 'li text 3', 'hr', 'li as above text 3', 'hr as above', 'li as above text 5']);
  });

  it('leaves out what Greenroom drew', () => {
    const html = '<p>x</p><greenroom-badge><b>Deep dive</b></greenroom-badge><greenroom-panel></greenroom-panel>';
    expect(skeletonIn(html)).toBe(skeletonIn('<p>x</p>'));
  });

  it('ends where a page does not: deep, long, and many kinds of things', () => {
    const deep = document.implementation.createHTMLDocument('');
    let inner: Element = deep.body;
    for (let depth = 0; depth < 6000; depth += 1) inner.append((inner = deep.createElement('div')));
    expect(skeletonOf(deep, address).split('\n').length).toBeLessThan(130);

    const long = Array.from(
      { length: 9000 },
      (_, n) => `<p ${n & 1 ? 'id' : 'title'}="x" data-${'a-b'.repeat(n % 7)}x>${'x'.repeat(n % 3)}</p>`,
    );
    const skeleton = skeletonIn(long.join(''));
    expect(skeleton.split('\n').length).toBeLessThanOrEqual(6001);
    expect(skeleton.length).toBeLessThan(2_000_000);
  });
});

it.each([
  ['a challenge', '<title>Just a moment...</title><p>x</p>', '/nx/proposals/'],
  ['the login page', '<h1>Log in</h1>', '/ab/account-security/login'],
])('is not drawn of %s', (_, html, path) => {
  expect(skeletonIn(html, new URL(path, address))).toMatch(/^page .*\nleft alone$/);
});
