import { expect, it } from 'vitest';
import { cuesOf } from '@/lib/upwork/cues';

it.each([
  ['Could we have a video call on Thursday?', ['meeting']],
  ['Let’s schedule a 30-minute call', ['meeting']],
  ['Are you free to hop on a call?', ['meeting']],
  ['Please share your portfolio.', ['portfolio']],
  ['Show me some samples of your past work', ['portfolio']],
  ['We start with a paid test, then a zoom call', ['meeting', 'test']],
  ['There is a short TEST TASK for everyone', ['test']],
  ['a take-home assignment', ['test']],
  // none of them
  ['I tested the app and it calls the wrong endpoint', []],
  ['Add a unit test for the latest call site', []],
  ['The clinical trial data is in the sheet', []],
  ['We met your colleague', []],
  ['videocall', []],
  ['Ein Videoanruf wäre gut', []],
  ['', []],
])('%s', (message, cues) => {
  expect(cuesOf(message)).toEqual(cues);
});

it('reads no more than the beginning of an endless message', () => {
  expect(cuesOf(`${'x '.repeat(3000)}portfolio`)).toEqual([]);
});
