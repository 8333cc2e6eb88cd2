import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filledReply, unknownBlanks, type ReplyFacts } from '@/lib/interview/filled-reply';

const nothing: ReplyFacts = { client: null, title: null, call: null, price: null };

it.each([
  ['Hi {client}, about “{title}”', { client: 'Marisol', title: 'Logo' }, 'Hi Marisol, about “Logo”'],
  ['Hi {client}!', {}, 'Hi ___!'],
  ['Hi {client}!', { client: '  ' }, 'Hi ___!'],
  ['{client} {client}', { client: 'Ana' }, 'Ana Ana'],
  ['{title}', { title: 'A {client} in $& braces', client: 'Ana' }, 'A {client} in $& braces'],
  ['{klient} {} { client }', { client: 'Ana' }, '{klient} {} { client }'],
  ['{constructor} {__proto__}', {}, '{constructor} {__proto__}'],
])('%s', (text, facts, filled) => {
  expect(filledReply(text, { ...nothing, ...facts })).toBe(filled);
});

it('leaves a text without blanks as it is', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !text.includes('{')),
      (text) => {
        expect(filledReply(text, nothing)).toBe(text);
      },
    ),
  );
});

it('tells of names that mean nothing, each once', () => {
  expect(unknownBlanks('{klient} {client} {when} {klient}')).toEqual(['klient', 'when']);
  expect(unknownBlanks('{клієнт} { client } {first name}')).toEqual(['клієнт', ' client ', 'first name']);
  expect(unknownBlanks('{} {{client}} {a\nb} }{')).toEqual([]);
});
