/** A file to be saved: its name, its kind and all that is in it. */
export type SavedFile = { name: string; type: string; text: string };

/** Hands a file to the browser, which saves it as it saves downloads. */
export function saveFile({ name, type, text }: SavedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Some browsers read it only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
