import { failureWords } from '@/components/failure-words';
import type { Response } from '@/lib/messages/protocol';
import { countWords, keyOf, listWords, words } from '@/lib/words/words';
import type { ImportStep } from './use-import';

type FailedCode = Extract<ImportStep, { step: 'failed' }>['code'];

/** Why a file was not taken in, and what to do. */
export function importFailureWords(code: FailedCode): string {
  switch (code) {
    case 'not-a-backup':
    case 'not-json':
    case 'cut-short':
    case 'too-large':
    case 'newer-version':
    case 'unreadable':
    case 'superseded':
      return words(keyOf('data.failure', code));
    case 'passphrase-needed':
    case 'wrong-passphrase':
      return words('data.passphrase.wrong');
    default:
      return failureWords(code);
  }
}

/** "3 interviews are new, 1 changes, 12 stay as they are." */
export function countsWords({ fresh, changed, same, others }: Response<'previewImport'>): string {
  const parts = [
    ...(fresh ? [countWords('data.import.fresh', fresh)] : []),
    ...(changed ? [countWords('data.import.changed', changed)] : []),
    ...(same ? [countWords('data.import.same', same)] : []),
    ...(others ? [countWords('data.import.others', others)] : []),
  ];
  return parts.length > 0 ? listWords(parts) : words('data.import.empty');
}
