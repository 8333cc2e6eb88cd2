// @vitest-environment node
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { plainNumbers } from './plain-numbers';

const path = join(import.meta.dirname, '../../components/Line.tsx');
const known =
  'declare const count: number, left: 1 | 2, name: string, busy: boolean, children: string | number | { type: string };';

function found(code: string): string[] {
  const file = ts.createSourceFile(path, `${known} export const line = ${code};`, ts.ScriptTarget.Latest, true);
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (name) => (name === path ? file : undefined),
  };
  const program = ts.createProgram([path], { jsx: ts.JsxEmit.Preserve, noLib: true, strict: true }, host);
  return plainNumbers(file, program.getTypeChecker()).map((text) => text.replace(/^\S+ /, ''));
}

it.each([
  ['stands between tags', '<p>{count}</p>', 'count'],
  ['is one of few', '<p>{left}</p>', 'left'],
  ['stands within a text', '<p>{`${count} left`}</p>', 'count'],
  ['is one of two', '<p>{busy ? name : `${count}`}</p>', 'count'],
  ['is shown now and then', '<p>{busy && `${count}`}</p>', 'count'],
])('a number that %s is found', (_, code, number) => {
  expect(found(code)).toContain(number);
});

it.each([
  ['a text', '<p>{name}</p>'],
  ['what stands between the tags of another', '<p>{children}</p>'],
  ['a value of a bar', '<progress value={count} />'],
  ['whether there is anything', '<p>{count > 0 && name}</p>'],
])('%s is none', (_, code) => {
  expect(found(code)).toEqual([]);
});
