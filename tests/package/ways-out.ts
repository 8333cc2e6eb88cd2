import ts from 'typescript';

/** Under these names a browser lets a script ask a server. */
const names = new Set(
  (
    'fetch fetchLater XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource sendBeacon RTCPeerConnection ' +
    'webkitRTCPeerConnection mozRTCPeerConnection RTCDataChannel importScripts Worker SharedWorker serviceWorker ' +
    'addModule FontFace Image Audio PushManager registerProtocolHandler backgroundFetch'
  ).split(' '),
);
/** Elements that load something, or send it. */
const elements = new Set(
  'iframe frame script link img image audio video source track embed object form base meta picture portal'.split(' '),
);
/** Properties that make them do so. */
const properties = new Set('src srcset href action formAction poster ping background'.split(' '));

/** What looks like a way out and is none. */
const harmless: readonly RegExp[] = [
  // Upwork's own address: a link that the user follows, or a page by which ours are told apart.
  /[`"']https:\/\/www\.upwork\.com\//,
  // Names that look like addresses.
  /[`"']http:\/\/www\.w3\.org\/(?:2000\/svg|1998\/Math\/MathML|1999\/xhtml)[`"']/,
  /\$schema=[`"']https?:\/\/json-schema\.org\//,
  // A form that leads nowhere: its `Enter` is all that is wanted. The policy forbids sending, too.
  /^[\w$]+\([`"']form[`"'],\{(?![^}]*\baction\b)/,
  // Pictures of the package.
  /^[\w$]+\([`"']img[`"'],\{src:[`"']\/icon\/\d+\.png[`"']/,
  // A file that the user saves.
  /^[\w$]+\.href=URL\.createObjectURL\(/,
  // The page on which a script was cut off by an update, to be loaded again by the user.
  /^[\w$]+\.href=[\w$]+\.replace\(\/#\.\*\$\/s,""\)$/,
  // Markdown: the text that is still to be read, and the kinds of links that the user may follow.
  /^(?:this\.inlineQueue\.at\(-1\)|[\w$]+\[[\w$]+\])\.src=/,
  /^[`"']http:\/\/[`"']\+[\w$]+\[0\]$/,
  /^\[[`"']http:[`"'],[`"']https:[`"'],[`"']mailto:[`"']\]$/,
  // A script of the package's own that runs beside a page, under the same policy.
  /^new Worker\(new URL\([`"']\/assets\/[\w-]+\.js[`"']/,
  // Greenroom's own parts.
  /^import\([\w$]+\.runtime\.getURL\([\w$]+\)\)$/,
];

/** Beside a page of ours lie its parts; beside Upwork's lies what Upwork likes. */
const partOfPage = /^import\([`"']\.\/[\w-]+\.js[`"']\)$/;

/** Every place in a script at which it could ask a server, as it stands there. */
export function waysOut(script: string, isOfPage: boolean): string[] {
  const allowed = isOfPage ? [...harmless, partOfPage] : harmless;
  const file = ts.createSourceFile('script.js', script, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const place = isWayOut(node) ? (isText(node) ? node.parent : node).getText(file) : '';
    if (place && !allowed.some((pattern) => pattern.test(place))) found.push(place.slice(0, 200));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isText(node: ts.Node): boolean {
  return ts.isIdentifier(node) || ts.isStringLiteralLike(node);
}

function isWayOut(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return names.has(node.text) || opensWindow(node);
  if (ts.isStringLiteralLike(node)) return names.has(node.text) || isAddress(node.text);
  if (ts.isCallExpression(node)) return node.expression.kind === ts.SyntaxKind.ImportKeyword || makesElement(node);
  return ts.isBinaryExpression(node) && setsAddress(node);
}

function opensWindow({ text, parent }: ts.Identifier): boolean {
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name.text === 'open';
  return text === 'open' && isMember && /^(?:window|globalThis|self|top|parent)$/.test(parent.expression.getText());
}

function isAddress(text: string): boolean {
  return /^(?:https?|wss?|ftp):/i.test(text) || /^\/\/[\w-]/.test(text);
}

function makesElement({ expression, arguments: [name, more] }: ts.CallExpression): boolean {
  if (!name || !ts.isStringLiteralLike(name) || !elements.has(name.text)) return false;
  return expression.getText().includes('createElement') || (more !== undefined && ts.isObjectLiteralExpression(more));
}

function setsAddress({ left, operatorToken }: ts.BinaryExpression): boolean {
  const isSet = operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isPropertyAccessExpression(left);
  return isSet && (properties.has(left.name.text) || left.getText() === 'location');
}
