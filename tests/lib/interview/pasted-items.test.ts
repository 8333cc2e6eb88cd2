import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedItems } from '@/lib/interview/pasted-items';

const one = (line: string) => pastedItems(line, [])[0];

describe('a line of a pasted list', () => {
  it.each([
    ['Ask for the brand guide', 'Ask for the brand guide', false],
    ['  \tAsk  twice ', 'Ask twice', false],
    ['- Ask', 'Ask', false],
    ['* Ask', 'Ask', false],
    ['• Ask', 'Ask', false],
    ['– Ask', 'Ask', false],
    ['1. Ask', 'Ask', false],
    ['12) Ask', 'Ask', false],
    ['(3) Ask', 'Ask', false],
    ['a) Ask', 'Ask', false],
    ['٣. اسأل', 'اسأل', false],
    ['[ ] Ask', 'Ask', false],
    ['[x] Ask', 'Ask', false],
    ['☐ Ask', 'Ask', false],
    ['- [ ] 1. Ask', 'Ask', false],
    ['! Ask', 'Ask', true],
    ['!Ask', 'Ask', true],
    ['(G) Ask', 'Ask', true],
    ['Ask (G)', 'Ask', true],
    ['(g) Ask', 'Ask', false],
    ['- [x] ! Ask (g)', 'Ask', true],
    ['3 questions ready: goal, deadline, budget', '3 questions ready: goal, deadline, budget', false],
    ['2.5 hours at most', '2.5 hours at most', false],
    ['I decide', 'I decide', false],
    ['-5 % at most', '-5 % at most', false],
    ['Ask (Google Drive)', 'Ask (Google Drive)', false],
    ['Really!', 'Really!', false],
  ])('"%s" is "%s", a guard: %s', (line, text, guard) => {
    expect(one(line)).toEqual({ text, guard, duplicate: false, cut: false });
  });

  it.each(['', '   ', '-', '- ', '[ ]', '1. ', 'a)', '!', '(G)', '- [ ] ! (G)', '———'])('"%s" is no item', (line) => {
    expect(pastedItems(line, [])).toEqual([]);
  });

  it('that is too long is cut, and says so', () => {
    const item = one('a'.repeat(301));
    expect(item).toMatchObject({ text: 'a'.repeat(300), cut: true });
  });
});

it('reads lines however they end', () => {
  expect(pastedItems('One\r\nTwo\rThree\n\nFour', []).map(({ text }) => text)).toEqual(['One', 'Two', 'Three', 'Four']);
});

it('marks what is there already, on the list or further up, whatever its dots and capitals', () => {
  const items = pastedItems('scam check done.\nNew\n- new', ['Scam check: done']);
  expect(items.map(({ duplicate }) => duplicate)).toEqual([true, false, true]);
});

it('makes of any text items that can be stored, at most a hundred', () => {
  const line = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('- [ ] ', '1. a', '! b (G)', '\u2028'));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 200 }), (lines) => {
      const items = pastedItems(lines.join('\n'), []);
      expect(items.length).toBeLessThanOrEqual(100);
      for (const { text } of items) {
        expect(text).toBe(text.trim());
        expect(text.length > 0 && text.length <= 300).toBe(true);
      }
    }),
  );
});
