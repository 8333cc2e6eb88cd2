import type { MessageEvent } from '@/lib/interview/interview-schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf } from '@/lib/nudge/lines';
import { turnOf } from '@/lib/nudge/turn';
import { arbitraryMessage } from '@/tests/fixtures/arbitrary';
import { aMessage } from '@/tests/fixtures/make';

const turnAfter = (messages: readonly MessageEvent[]) => turnOf(linesOf(messages, []), []);

it.each([
  { of: 'nothing', messages: [], turn: 'unknown' },
  { of: 'a line of the client', messages: [aMessage(1)], turn: 'mine' },
  { of: 'an answer', messages: [aMessage(1), aMessage(2, { direction: 'me' })], turn: 'theirs' },
  { of: 'an answer, read first', messages: [aMessage(2, { direction: 'me' }), aMessage(1)], turn: 'theirs' },
  {
    of: 'an answer that was taken back',
    messages: [aMessage(1), aMessage(2, { direction: 'me', retracted: true })],
    turn: 'mine',
  },
  { of: 'only what was taken back', messages: [aMessage(1, { retracted: true })], turn: 'unknown' },
  {
    of: 'a coarse time that ends later',
    messages: [aMessage(5), aMessage(9, { earliest: 0, direction: 'me' })],
    turn: 'theirs',
  },
])('after $of the turn is $turn', ({ messages, turn }) => {
  expect(turnAfter(messages).turn).toBe(turn);
});

it('says since when, as closely as the page said it', () => {
  expect(turnAfter([aMessage(9, { earliest: 3 })]).since).toEqual({ earliest: 3, latest: 9 });
  expect(turnAfter([]).since).toBeNull();
});

it('does not depend on the order in which messages are read', () => {
  fc.assert(
    fc.property(fc.uniqueArray(arbitraryMessage, { selector: ({ messageId }) => messageId }), (messages) => {
      expect(turnAfter(messages.toReversed())).toEqual(turnAfter(messages));
    }),
    { numRuns: 500 },
  );
});
