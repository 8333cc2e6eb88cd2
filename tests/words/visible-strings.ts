import ts from 'typescript';
import { nameOf, placeOf } from './code';

/** Attributes that are shown or spoken. */
const shownAttributes =
  /^(?:title|placeholder|alt|label|legend|summary|aria-(?:label|description|roledescription|valuetext|placeholder))$/;
/** Properties of an element that are shown or spoken. */
const shownProperties =
  /^(?:textContent|innerText|title|placeholder|alt|label|aria(?:Label|Description|RoleDescription|ValueText|Placeholder))$/;
/** Functions whose arguments nobody reads but developers. */
const unread = /^(?:console\.\w+|new \w*Error|fail|words|countWords|keyOf)$/;
/** "Open the page": hardly anything else in the code looks like that. */
const sentence = /(?<!\p{L})\p{Lu}\p{Ll}+[,:;]? \p{L}|^\p{Lu}.*\p{Ll}[.!?…]$/u;
/** "Open", "in a moment": where nothing but words is made. */
const phrase = /^\P{L}*\p{Lu}\p{Ll}|\p{L}[\p{L}’']*[,;:]? \p{L}/u;
const letter = /\p{L}/u;

/** Every text in `file` that people would read in English whatever their language, with its place. */
export function visibleStrings(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const looksShown = lookOf(nameOf(file));

  function visit(node: ts.Node): void {
    for (const text of shownIn(node)) if (letter.test(text)) tell(node, text);
    if (isLiteral(node) && !isCode(node) && looksShown.test(node.text)) tell(node, node.text);
    ts.forEachChild(node, visit);
  }
  function tell(node: ts.Node, text: string): void {
    found.push(`${placeOf(node)} ${text.trim().replace(/\s+/g, ' ').slice(0, 60)}`);
  }
  visit(file);
  return [...new Set(found)];
}

function lookOf(name: string): RegExp {
  return /^(?:components|entrypoints)\/.*-words\.ts$/.test(name) ? phrase : sentence;
}

/** The texts that this very node shows. */
function shownIn(node: ts.Node): string[] {
  if (ts.isJsxText(node)) return [node.text];
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return textsOf(node.expression);
  if (ts.isJsxAttribute(node) && shownAttributes.test(node.name.getText())) return textsOf(node.initializer);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const { left, right } = node;
    return ts.isPropertyAccessExpression(left) && shownProperties.test(left.name.text) ? textsOf(right) : [];
  }
  if (ts.isCallExpression(node)) {
    const [name, value] = node.arguments;
    const sets = ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'setAttribute';
    return sets && name && ts.isStringLiteral(name) && shownAttributes.test(name.text) ? textsOf(value) : [];
  }
  return [];
}

/** The texts that an expression may have as its value, as far as they are written in it. */
function textsOf(node: ts.Node | undefined): string[] {
  if (!node) return [];
  if (isLiteral(node)) return [node.text];
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node) || ts.isAsExpression(node))
    return textsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node) && values.has(node.operatorToken.kind))
    return [...textsOf(node.left), ...textsOf(node.right)];
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.flatMap((span) => [span.literal.text, ...textsOf(span.expression)])];
  return [];
}

function isLiteral(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

/** Of `a && b` the first is shown only where it is nothing. */
const values: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.PlusToken,
]);

/** Where a literal is a name, a type or a message to developers. */
function isCode(node: ts.Node): boolean {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isTypeNode(at) || ts.isImportDeclaration(at)) return true;
    if ((ts.isCallExpression(at) || ts.isNewExpression(at)) && unread.test(nameOfCall(at))) return true;
  }
  return false;
}

function nameOfCall(node: ts.CallExpression | ts.NewExpression): string {
  return `${ts.isNewExpression(node) ? 'new ' : ''}${node.expression.getText()}`;
}
