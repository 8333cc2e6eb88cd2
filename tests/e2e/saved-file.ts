import type { Page } from 'puppeteer-core';
import { until } from '../browsers/until.ts';

/** The file that `act` has a page of ours save, as bytes. */
export async function savedFile(page: Page, act: () => Promise<void>): Promise<Buffer> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    const scope = globalThis as unknown as { saved?: Blob };
    delete scope.saved;
    URL.createObjectURL = (blob: Blob) => {
      scope.saved = blob;
      return make(blob);
    };
  });
  await act();
  const bytes = await until('a file is saved', () =>
    page.evaluate(async () => {
      const { saved } = globalThis as unknown as { saved?: Blob };
      return saved && new Uint8Array(await saved.arrayBuffer()).toBase64();
    }),
  );
  return Buffer.from(bytes, 'base64');
}
