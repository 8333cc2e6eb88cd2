/** What may stand in a reply text as {client}, {title} …, to be filled in from the interview at hand. */
export const replyBlanks = ['client', 'title', 'call', 'price'] as const;
export type ReplyBlank = (typeof replyBlanks)[number];
/** What is known of an interview, as it is to be read: the call with its time in both zones, the price with its unit. */
export type ReplyFacts = Record<ReplyBlank, string | null>;

/** Stands where something is not known, so that nobody sends it unseen. */
export const leftBlank = '___';

/** `text` with the interview's words in it. What is not known is left blank; names that mean nothing stay as they are. */
export function filledReply(text: string, facts: ReplyFacts): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    isBlank(name) ? (facts[name]?.trim() ?? '') || leftBlank : whole,
  );
}

/** The {names} in a text that mean nothing, each once: slips of the pen, in any script. */
export function unknownBlanks(text: string): string[] {
  const names = Array.from(text.matchAll(/\{([^{}\n]+)\}/g), ([, name = '']) => name);
  return [...new Set(names)].filter((name) => !isBlank(name));
}

function isBlank(name: string): name is ReplyBlank {
  return (replyBlanks as readonly string[]).includes(name);
}
