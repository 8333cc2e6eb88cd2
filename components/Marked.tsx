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
    return at % 3 === 2 ? marks[parts[at - 1] ?? '']?.(part) : null;
  });
}
