// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffLines } from '@/lib/interview/line-diff';

const signs = { same: ' ', removed: '-', added: '+' };
const told = (before: string, after: string) => diffLines(before, after).map(({ kind, text }) => signs[kind] + text);

it.each([
  ['a\nb\nc', 'a\nb\nc', [' a', ' b', ' c']],
  ['a\nb\nc', 'a\nc', [' a', '-b', ' c']],
  ['a\nc', 'a\nb\nc', [' a', '+b', ' c']],
  ['a\nb\nc', 'a\nB\nc', [' a', '-b', '+B', ' c']],
  ['a\nb\nc\nd', 'b\nx\nd', ['-a', ' b', '-c', '+x', ' d']],
  ['', 'a', ['+a']],
  ['a', '', ['-a']],
  ['', '', []],
  ['a\r\nb', 'a\nb', [' a', ' b']],
  ['a', 'a\n', [' a', '+']],
])('lays %j over %j', (before, after, lines) => {
  expect(told(before, after)).toEqual(lines);
});

it('holds both texts whole, and no line as changed that need not be', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 })
    .map((all) => all.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before, after);
      const without = (kind: string) => lines.filter((line) => line.kind !== kind).map((line) => line.text);
      expect(without('added').join('\n')).toBe(before);
      expect(without('removed').join('\n')).toBe(after);
      expect(diffLines(before, before).every(({ kind }) => kind === 'same')).toBe(true);
      expect(without('added').length - lines.filter(({ kind }) => kind === 'removed').length).toBe(
        longestCommon(linesOf(before), linesOf(after)),
      );
    }),
  );
});

it('answers for texts of very many lines', () => {
  const [before, after] = ['a', 'b'].map((sign) => Array.from({ length: 10_000 }, (_, i) => `${sign}${i}`).join('\n'));
  expect(diffLines(before!, after!)).toHaveLength(20_000);
});

const linesOf = (text: string) => (text ? text.split('\n') : []);

/** The plainest way to say how many lines two texts have in common, in order. */
function longestCommon(a: string[], b: string[], known = new Map<string, number>()): number {
  const [first, other] = [a[0], b[0]];
  if (first === undefined || other === undefined) return 0;
  const name = `${a.length} ${b.length}`;
  const length =
    known.get(name) ??
    (first === other
      ? 1 + longestCommon(a.slice(1), b.slice(1), known)
      : Math.max(longestCommon(a.slice(1), b, known), longestCommon(a, b.slice(1), known)));
  known.set(name, length);
  return length;
}
