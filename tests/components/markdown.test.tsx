import { cleanup, render, screen } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Markdown } from '@/components/Markdown';

afterEach(cleanup);

function shown(text: string): HTMLElement {
  return render(<Markdown text={text} under={3} />).container.firstElementChild as HTMLElement;
}

describe('Markdown', () => {
  it.each([
    ['# One\n## Two', '<h4 dir="auto">One</h4><h5 dir="auto">Two</h5>'],
    ['a *b* **c** ~~d~~ `e`', '<p dir="auto">a <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>'],
    ['- a\n- b', '<ul dir="auto"><li>a</li><li>b</li></ul>'],
    ['3. a\n4. b', '<ol start="3" dir="auto"><li>a</li><li>b</li></ol>'],
    ['> a', '<blockquote><p dir="auto">a</p></blockquote>'],
    ['```\nx < y\n```', '<pre dir="auto"><code>x &lt; y</code></pre>'],
    ['a\n\n---\n\nb', '<p dir="auto">a</p><hr><p dir="auto">b</p>'],
    ['5 \\* 6', '<p dir="auto">5 * 6</p>'],
    ['a  \nb', '<p dir="auto">a<br>b</p>'],
  ])('draws %j', (text, html) => {
    expect(shown(text).innerHTML).toBe(html);
  });

  it('draws tables with headers, and boxes that only show', () => {
    shown('| who | what |\n|---|---|\n| me | *code* |\n\n- [x] done\n- [ ] open');
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['who', 'what']);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['☑ done', '☐ open']);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it.each([
    ['[a](https://example.com/x?y=1)', 'https://example.com/x?y=1'],
    ['https://example.com', 'https://example.com'],
    ['www.example.com', 'http://www.example.com'],
    ['me@example.com', 'mailto:me@example.com'],
    ['[ref]\n\n[ref]: http://example.com', 'http://example.com'],
  ])('links %j away, without a word to that place', (text, href) => {
    shown(text);
    const link = screen.getByRole('link');
    expect(link.getAttribute('href')).toBe(href);
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link.getAttribute('target')).toBe('_blank');
  });

  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](data:text/html,x)',
    '[a](options.html)',
    '[a](#/interview/x)',
    '[a](//example.com)',
    '[a](chrome-extension://x/y)',
    '[a](blob:https://x/y)',
    '<javascript:alert(1)>',
  ])('does not follow %j', (text) => {
    shown(text);
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('loads no image: its description links to it', () => {
    const text = shown('![a cat](https://example.com/cat.png)');
    expect(text.querySelector('img')).toBeNull();
    expect(screen.getByRole('link', { name: 'a cat' }).getAttribute('href')).toBe('https://example.com/cat.png');
  });

  it.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<b>x</b>', 'a <i>b</i> c', '<!-- x -->'])(
    'shows the HTML %j as it was typed',
    (text) => {
      const { innerHTML, textContent } = shown(text);
      expect(textContent).toBe(text);
      expect(innerHTML).not.toMatch(/<(?:script|img|b|i)\b/);
    },
  );

  it.each([
    ['quotes', '>'.repeat(20_000)],
    ['lists', '1. '.repeat(6000)],
    ['emphasis', '*a **b '.repeat(500) + 'c** d*'.repeat(500)],
    ['links', '['.repeat(5000) + ']'.repeat(5000)],
  ])('shows %s that are nested without end', (_, text) => {
    expect(shown(text).textContent.length).toBeGreaterThan(0);
  });

  it('makes nothing but text and links to safe places out of whatever is typed', () => {
    const piece = fc.constantFrom(
      ...['[', ']', '(', ')', '<', '>', '"', "'", '`', '*', '_', '#', '-', '|', '\n', ' ', ':', '!', '\\', '&', '='],
      ...['javascript:', 'data:', 'https://x.y', 'img', 'script', 'onerror', 'a', '&#x6a;', '\u0000'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = shown(pieces.join(''));
        for (const element of text.querySelectorAll('*')) {
          const names = element.getAttributeNames();
          expect(element.tagName).toMatch(
            /^(?:P|H[4-6]|UL|OL|LI|EM|STRONG|DEL|CODE|PRE|BLOCKQUOTE|HR|BR|A|SPAN|TABLE|THEAD|TBODY|TR|TH|TD)$/,
          );
          expect(names.filter((name) => !/^(?:dir|class|start|scope|href|target|rel)$/.test(name))).toEqual([]);
          expect(element.getAttribute('href') ?? 'https:').toMatch(/^(?:https?|mailto):/i);
        }
        cleanup();
      }),
      { numRuns: 500 },
    );
  });
});
