import type { MarkedToken, Token } from 'marked';

/** Emphasis within emphasis within emphasis …: what lies deeper is shown as it was typed. */
const deepest = 20;

/** The places that a link may lead to. */
const safeProtocols = new Set(['http:', 'https:', 'mailto:']);

type Props = { tokens: readonly Token[]; depth?: number };

/** The words of a paragraph. HTML is shown as it was typed, and of an image its description: nothing is loaded. */
export function Inline({ tokens, depth = 0 }: Props) {
  return (
    <>
      {tokens.map((token, index) => (
        <Part key={index} token={token as MarkedToken} depth={depth} />
      ))}
    </>
  );
}

function Part({ token, depth }: { token: MarkedToken; depth: number }) {
  if (depth > deepest) return <>{token.raw}</>;
  switch (token.type) {
    case 'strong':
      return (
        <strong>
          <Inline tokens={token.tokens} depth={depth + 1} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Inline tokens={token.tokens} depth={depth + 1} />
        </em>
      );
    case 'del':
      return (
        <del>
          <Inline tokens={token.tokens} depth={depth + 1} />
        </del>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
    case 'image':
      return <Link href={token.href} tokens={token.tokens} text={token.text} depth={depth + 1} />;
    case 'checkbox':
      return <Box checked={token.checked} />;
    case 'text':
      return token.tokens ? <Inline tokens={token.tokens} depth={depth + 1} /> : <>{token.text}</>;
    case 'escape':
      return <>{token.text}</>;
    default:
      return <>{token.raw}</>;
  }
}

function Link({ href, tokens, text, depth }: { href: string; text: string; depth: number; tokens: readonly Token[] }) {
  const words = tokens.length > 0 ? <Inline tokens={tokens} depth={depth} /> : text || href;
  if (!isSafe(href)) return <>{words}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
}

/** A box that only shows: it is ticked in the text. */
function Box({ checked }: { checked: boolean }) {
  return <span class="shown-box">{checked ? '☑ ' : '☐ '}</span>;
}

/** An address of its own: a relative one would lead into Greenroom. */
function isSafe(href: string): boolean {
  return URL.canParse(href) && safeProtocols.has(new URL(href).protocol);
}
