import { keyOf, words } from '@/lib/words/words';

/** Every way in which an act can fail; the codes are those of the calls to the background. */
export type FailureCode =
  | 'unreachable'
  | 'bad-request'
  | 'forbidden'
  | 'not-reading'
  | 'unknown-interview'
  | 'superseded'
  | 'disk-full'
  | 'read-only'
  | 'not-opened'
  /** Pressed on Upwork's page while something lay over the panel. */
  | 'covered'
  | 'failed';

/** What happened, and what to do next. */
export function failureWords(code: FailureCode): string {
  switch (code) {
    // Nothing that the user can have caused: a bug of ours.
    case 'bad-request':
    case 'forbidden':
    case 'failed':
      return words('failure.ours');
    default:
      return words(keyOf('failure', code));
  }
}
