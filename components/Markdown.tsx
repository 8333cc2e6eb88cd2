import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { useMemo } from 'preact/hooks';
import { Inline } from './MarkdownInline';

type Props = {
  text: string;
  /** The level of the heading above: the largest heading in the text is one smaller. */
  under: number;
};

/** Nobody nests deeper on purpose; what does is shown as it was typed. */
const deepest = 20;

/** A text in Markdown, drawn by our own hands: nothing in it is run, loaded or taken as HTML. */
export function Markdown({ text, under }: Props) {
  const tokens = useMemo(() => tokensOf(text), [text]);
  return <div class="markdown">{tokens ? <Blocks tokens={tokens} under={under} depth={0} /> : plain(text)}</div>;
}

/** `null` for a text that is nested too deep to be read. */
function tokensOf(text: string): Token[] | null {
  try {
    return lexer(text);
  } catch {
    return null;
  }
}

type BlockProps = { tokens: readonly Token[]; under: number; depth: number };

function Blocks({ tokens, under, depth }: BlockProps) {
  return (
    <>
      {tokens.map((token, index) => (
        <Block key={index} token={token as MarkedToken} under={under} depth={depth} />
      ))}
    </>
  );
}

function Block({ token, under, depth }: { token: MarkedToken; under: number; depth: number }) {
  if (depth > deepest) return plain(token.raw);
  const inside = { under, depth: depth + 1 };
  switch (token.type) {
    case 'heading': {
      const Heading = `h${Math.min(6, under + token.depth)}` as 'h6';
      return (
        <Heading dir="auto">
          <Inline tokens={token.tokens} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p dir="auto">
          <Inline tokens={token.tokens} />
        </p>
      );
    case 'blockquote':
      return (
        <blockquote>
          <Blocks tokens={token.tokens} {...inside} />
        </blockquote>
      );
    case 'code':
      return (
        <pre dir="auto">
          <code>{token.text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'list':
      return <List list={token} {...inside} />;
    case 'table':
      return <Table table={token} />;
    case 'space':
    case 'def':
      return null;
    case 'html':
      return plain(token.raw);
    default:
      // Text that stands in a block without being one, as in a list.
      return <Inline tokens={[token]} />;
  }
}

function List({ list, under, depth }: { list: Tokens.List; under: number; depth: number }) {
  const items = list.items.map((item, index) => (
    <li key={index} class={item.task ? 'task' : undefined}>
      <Blocks tokens={item.tokens} under={under} depth={depth} />
    </li>
  ));
  return list.ordered ? (
    <ol start={Number(list.start)} dir="auto">
      {items}
    </ol>
  ) : (
    <ul dir="auto">{items}</ul>
  );
}

function Table({ table: { header, rows } }: { table: Tokens.Table }) {
  return (
    <table>
      <thead>
        <tr>
          {header.map((cell, index) => (
            <th key={index} scope="col" dir="auto">
              <Inline tokens={cell.tokens} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column} dir="auto">
                <Inline tokens={cell.tokens} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** As it was typed. */
function plain(text: string) {
  return (
    <p class="as-typed" dir="auto">
      {text.trim()}
    </p>
  );
}
