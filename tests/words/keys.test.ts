// @vitest-environment node
import { expect, it } from 'vitest';
import { readCode } from './code';
import { textsOf } from './texts';
import { usedKeys } from './used-keys';

const { files, checker } = readCode();
const used = usedKeys(files, checker);

/** Asked for by the manifest and by what reads the texts itself. */
const elsewhere = /^(?:extension\.(?:name|shortName|description)|language|direction)$/;
const pluralForm = /\.(?:zero|one|two|few|many|other)$/;

it('has no text that nothing looks up', async () => {
  const keys = [...(await textsOf('en')).keys()];
  expect(keys.length).toBeGreaterThan(500);
  const isUsed = (key: string) => used.has(key) || used.has(key.replace(pluralForm, '')) || elsewhere.test(key);
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});

it('keeps texts under names that browsers find', async () => {
  const keys = [...(await textsOf('en')).keys()];
  expect(keys.filter((key) => !/^[a-zA-Z][a-zA-Z\d]*(?:\.[a-zA-Z][a-zA-Z\d]*)*$/.test(key))).toEqual([]);
});
