// @vitest-environment node
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { visibleStrings } from './visible-strings';

function found(code: string, name = 'components/Line.tsx'): string[] {
  const path = join(import.meta.dirname, '../..', name);
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  return visibleStrings(file).map((text) => text.replace(/^\S+ /, ''));
}

describe('a text that people read', () => {
  it.each([
    ['stands between tags', '<p>Saved</p>', ['Saved']],
    ['is one of two', '<p>{busy ? "saving" : "saved"}</p>', ['saving', 'saved']],
    ['is shown now and then', '<p>{busy && "saving"}</p>', ['saving']],
    ['stands in for another', '<p>{title ?? "untitled"}</p>', ['untitled']],
    ['stands around a value', '<p>{`${count} done`}</p>', ['done']],
    ['is spoken', '<button aria-label="Close" />', ['Close']],
    ['is shown by an attribute with a choice', '<a title={open ? "less" : "more"} />', ['less', 'more']],
    ['is written into an element', 'element.textContent = "late"', ['late']],
    ['is set as an attribute', 'element.setAttribute("aria-label", "late")', ['late']],
    ['is kept for later', 'const problems = { past: "This lies in the past." }', ['This lies in the past.']],
  ])('%s', (_, code, texts) => {
    expect(found(code)).toEqual(texts);
  });

  it('is anything that looks like words where words are made', () => {
    expect(found('export const names = { won: "Won" }; const far = "in two days"', 'components/day-words.ts')).toEqual([
      'Won',
      'in two days',
    ]);
  });
});

it.each([
  ['a text that is looked up', '<p title={words("call.none")}>{words(`clock.${turn}`, { time })}</p>'],
  ['a choice by name', '<p>{state === "failed" && <b>{why}</b>}</p>'],
  ['a class', '<p class={busy ? "button small" : "button"} />'],
  ['signs', '<p>{a} · {b}: {"…"}</p>'],
  ['what goes to developers', 'throw new Error("Not in the list"); console.error("Gone for good")'],
  ['a type', 'type Mode = "On the page"'],
])('%s is none', (_, code) => {
  expect(found(code)).toEqual([]);
});
