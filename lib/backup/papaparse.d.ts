/** What is used of it; it brings no types of its own. */
declare module 'papaparse' {
  export function unparse(
    rows: readonly Record<string, string | number>[],
    options: { escapeFormulae: boolean; newline: string },
  ): string;
}
