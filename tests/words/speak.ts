/** Gives tests what browsers have: `getMessage`, over these texts. An unknown one is empty, as it is there. */
export function speak(i18n: { getMessage: unknown }, messages: Record<string, string>): void {
  i18n.getMessage = (name: string) => messages[name] ?? '';
}
