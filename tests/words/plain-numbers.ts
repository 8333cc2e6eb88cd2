import ts from 'typescript';
import { placeOf } from './code';

/** Where `file` shows a number as code writes it, not as the user's language does. */
export function plainNumbers(file: ts.SourceFile, checker: ts.TypeChecker): string[] {
  const found: string[] = [];
  function visit(node: ts.Node): void {
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) look(node.expression);
    ts.forEachChild(node, visit);
  }
  /** Also at what stands within a text. */
  function look(shown: ts.Expression | undefined): void {
    if (!shown) return;
    if (isNumber(checker.getTypeAtLocation(shown))) found.push(`${placeOf(shown)} ${shown.getText()}`);
    if (ts.isTemplateExpression(shown)) for (const { expression } of shown.templateSpans) look(expression);
    else if (ts.isConditionalExpression(shown)) [shown.whenTrue, shown.whenFalse].forEach(look);
    else if (ts.isBinaryExpression(shown)) look(shown.right);
  }
  visit(file);
  return found;
}

/** Children may be anything that can be shown; a number among them is the business of who hands them in. */
function isNumber(type: ts.Type): boolean {
  const types = type.isUnion() ? type.types : [type];
  const is = (flags: ts.TypeFlags) => types.some((one) => one.flags & flags);
  return is(ts.TypeFlags.NumberLike) && !is(ts.TypeFlags.Object);
}
