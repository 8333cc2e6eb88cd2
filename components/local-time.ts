/** A moment as a field of the type `datetime-local` wants it: "2026-11-26T15:00" on the user's clock. */
export function localTimeOf(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The moment in such a field, in ms since 1970; `null` while it is not filled in. */
export function momentOf(localTime: string): number | null {
  const at = new Date(localTime).getTime();
  return Number.isNaN(at) ? null : at;
}
