/** `now` with the gaps filled by what was said `before`, and how the two compare. */
export type Filled<Facts> = {
  facts: Facts;
  /** Nothing that was said before is missing now. */
  saysAll: boolean;
  /** Something is new, or different. */
  isOther: boolean;
  /** Something is different: not only said where nothing was said before. */
  contradicts: boolean;
};

/** Two looks at the same facts, of which each may say less than the other: `null` is what a page does not say. */
export function filled<Facts extends Record<string, unknown>>(before: Facts | null, now: Facts): Filled<Facts> {
  const names = Object.keys(now);
  const [old, said] = [(name: string) => before?.[name] ?? null, (name: string) => now[name] ?? null];
  const differs = (name: string) => JSON.stringify(old(name)) !== JSON.stringify(said(name));
  return {
    facts: Object.fromEntries(names.map((name) => [name, said(name) ?? old(name)])) as Facts,
    saysAll: names.every((name) => old(name) === null || said(name) !== null),
    isOther: names.some((name) => said(name) !== null && differs(name)),
    contradicts: names.some((name) => said(name) !== null && old(name) !== null && differs(name)),
  };
}
