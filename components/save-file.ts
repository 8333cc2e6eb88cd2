/** A file to be saved: its name, its kind and all that is in it. */
export type TextFile = { name: string; type: string; text: string };
export type SavedFile = TextFile | { name: string; type: string; bytes: Uint8Array<ArrayBuffer> };

/** Hands a file to the browser, which saves it as it saves downloads. */
export function saveFile(file: SavedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['text' in file ? file.text : file.bytes], { type: file.type }));
  link.download = file.name;
  link.click();
  // Some browsers read it only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
