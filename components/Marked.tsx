import type { ComponentChild } from 'preact';

type Props = {
  /** "Open your <link>Proposals page</link> first." */
  text: string;
  /** How the parts between such marks are drawn, by the name of the mark. */
  marks: Record<string, (words: string) => ComponentChild>;
};

/** A whole sentence with a link or the like in it, so that each language can put it where it belongs. */
export function Marked({ text, marks }: Props) {
  // Two groups are kept of each mark: its name and the words in it.
  const parts = text.split(/<(\w+)>(.*?)<\/\1>/);
  return parts.map((part, at) => {
    if (at % 3 === 0) return part;
    if (at % 3 === 1) return null;
    const name = parts[at - 1] ?? '';
    // A title or the like in the sentence may look like a mark; it is none.
    return marks[name]?.(part) ?? `<${name}>${part}</${name}>`;
  });
}
