import { browser } from 'wxt/browser';
import { listenTo } from '@/lib/listen-to';
import { isConnected } from '@/lib/messages/connection';

/**
 * A part of Greenroom that most pages do not need: `file` is loaded when it is first asked for, and `part` tells what it
 * brought. `undefined` where Greenroom was updated under this page.
 */
export async function loadPart<Part>(file: string, part: () => Part | undefined): Promise<Part | undefined> {
  if (!isConnected()) return undefined;
  try {
    if (!part()) await import(/* @vite-ignore */ browser.runtime.getURL(file as never));
  } catch (error) {
    console.error(`[greenroom] ${file}`, error);
  }
  return part();
}

/** The same for what reads a page: `undefined` until it has come, and then `look` looks again. */
export function partOf<Part>(
  file: string,
  part: () => Part | undefined,
  look: () => void,
  signal: AbortSignal,
): () => Part | undefined {
  let asked = 0;
  function load(): void {
    // Under another name each time: what a page asked for when it was left never comes, nor does it come again.
    const name = asked === 0 ? file : `${file}?${asked}`;
    asked += 1;
    void loadPart(name, part).then((loaded) => loaded && !signal.aborted && look());
  }
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && asked > 0 && !part() && load();
  listenTo(window, 'pageshow', onShow, { signal });
  return () => {
    if (!part() && asked === 0) load();
    return part();
  };
}
