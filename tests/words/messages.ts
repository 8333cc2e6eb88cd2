import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

const folder = join(import.meta.dirname, '../../lib/words/locales');

/** The languages that Greenroom speaks, as browsers name their folders: "en", "pt_BR". */
export const languages = readdirSync(folder).map((file) => file.replace('.yml', ''));

/** All texts of one language by the names under which browsers find them: "board_empty". */
export async function messagesOf(language: string): Promise<Record<string, string>> {
  const parsed = generateChromeMessages(await parseMessagesFile(join(folder, `${language}.yml`)));
  return Object.fromEntries(Object.entries(parsed).map(([name, { message }]) => [name, message]));
}
