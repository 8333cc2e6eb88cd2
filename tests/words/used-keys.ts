import ts from 'typescript';
import { nameOf } from './code';

/** More keys than any choice in the code is between: then it is a choice between all, and says nothing. */
const mostChoices = 150;

/**
 * The keys of the texts that `files` look up. Many are put together from names, so the types are asked; what is looked up
 * by a key that comes from elsewhere stands there in full.
 */
export function usedKeys(files: readonly ts.SourceFile[], checker: ts.TypeChecker): Set<string> {
  const used = new Set<string>();

  function visit(node: ts.Node): void {
    if (ts.isStringLiteralLike(node)) used.add(node.text);
    const key = ts.isCallExpression(node) && isLookUp(node.expression) ? node.arguments[0] : undefined;
    const keys = key ? literalsOf(checker.getTypeAtLocation(key)) : [];
    if (keys.length <= mostChoices) for (const one of keys) used.add(one);
    ts.forEachChild(node, visit);
  }
  for (const file of files) if (!nameOf(file).startsWith('lib/words/')) visit(file);
  return used;
}

function isLookUp(callee: ts.Expression): boolean {
  return ts.isIdentifier(callee) && (callee.text === 'words' || callee.text === 'countWords');
}

function literalsOf(type: ts.Type): string[] {
  const types = type.isUnion() ? type.types : [type];
  return types.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
}
