/** A line of a pasted list, as the item that it would become. */
export type PastedItem = {
  text: string;
  guard: boolean;
  /** It is on the list already, or further up in what was pasted. */
  duplicate: boolean;
  /** It was longer than an item can be, and cut. */
  cut: boolean;
};

const longest = 300;
/** More than anybody wants on one list. */
const most = 100;

/** What lists begin their lines with: bullets, numbers, letters with a bracket, boxes to tick. */
const marks = [
  /^[-*+•‣⁃▪▫●○◦■□–—·»>]+(?:\s+|$)/u,
  /^\(?\p{Nd}{1,3}[.)](?:\s+|$)/u,
  /^\(?\p{L}\)(?:\s+|$)/u,
  /^\[[ xX✓✔]?\]\s*/u,
  /^[☐☑☒✓✔✅]\s*/u,
];
/** In capitals: (g) is what follows (f). */
const guardBefore = /^(?:!+|\(G\))\s*/u;
const guardAfter = /\s*\(G\)$/iu;

/** The items in a pasted list, one for each line that says something; `known` are the texts that are on the list. */
export function pastedItems(list: string, known: readonly string[]): PastedItem[] {
  const seen = new Set(known.map(gist));
  const items: PastedItem[] = [];
  for (const line of list.split(/\r\n|[\r\n]/u)) {
    if (items.length === most) break;
    const { text: whole, guard } = readLine(line);
    if (!/[\p{L}\p{N}]/u.test(whole)) continue;
    const text = whole.slice(0, longest).trim();
    items.push({ text, guard, duplicate: seen.has(gist(text)), cut: text.length < whole.length });
    seen.add(gist(text));
  }
  return items;
}

function readLine(line: string): { text: string; guard: boolean } {
  let [text, guard, before] = [line.trim(), false, ''];
  // A line may have several: "- [ ] 1. (G) Ask".
  while (text !== before) {
    before = text;
    if (guardBefore.test(text)) [text, guard] = [text.replace(guardBefore, ''), true];
    for (const mark of marks) text = text.replace(mark, '');
  }
  if (guardAfter.test(text)) [text, guard] = [text.replace(guardAfter, ''), true];
  return { text: text.replace(/\s+/gu, ' ').trim(), guard };
}

/** Two that differ in this are different items. */
function gist(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}
