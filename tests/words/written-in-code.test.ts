// @vitest-environment node
import { expect, it } from 'vitest';
import { readCode } from './code';
import { plainNumbers } from './plain-numbers';
import { visibleStrings } from './visible-strings';

/** What may stand in the code, by place and text, and why. */
const allowed: [what: RegExp, why: string][] = [
  [/^lib\/upwork\//, 'what Upwork writes, to be recognised; nothing of it is shown'],
  [
    /^entrypoints\/options\/report-text\.ts:/,
    'a report is read by those who mend Greenroom, in English whoever sends it',
  ],
  [/^lib\/calendar\/calendar-file\.ts:\d+ PRODID:/, 'the name of what wrote a calendar file, for programs'],
  [/ [A-Z][a-z]+\/[A-Z][a-z]+(?: [A-Z][a-z]+)?$/, 'an example of a time zone, which has one name everywhere'],
];

const { files, checker } = readCode();
const found = files.flatMap(visibleStrings);

it('finds no text in the code that people read', () => {
  expect(files.length).toBeGreaterThan(100); // a look at nothing finds nothing either
  expect(found.filter((text) => !allowed.some(([what]) => what.test(text)))).toEqual([]);
});

it('allows nothing that is not there', () => {
  expect(allowed.filter(([what]) => !found.some((text) => what.test(text)))).toEqual([]);
});

it('finds no number that is shown as code writes it', () => {
  expect(files.flatMap((file) => plainNumbers(file, checker))).toEqual([]);
}, 60_000); // all types are worked out
