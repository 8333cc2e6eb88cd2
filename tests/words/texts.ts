import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';

const folder = join(import.meta.dirname, '../../lib/words/locales');

/** The texts of one language by their keys: "board.empty". */
export async function textsOf(language: string): Promise<Map<string, string>> {
  const parsed = await parseMessagesFile(join(folder, `${language}.yml`));
  const ours = parsed.filter(({ key }) => !key[0]?.startsWith('@@'));
  return new Map(ours.map((message) => [message.key.join('.'), message.type === 'plural' ? '' : message.message]));
}
