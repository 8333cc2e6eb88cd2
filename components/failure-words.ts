/** Every way in which an act can fail; the codes are those of the calls to the background. */
export type FailureCode =
  'unreachable' | 'bad-request' | 'forbidden' | 'not-reading' | 'unknown-interview' | 'superseded' | 'failed';

/** Nothing that the user can have caused: a bug of ours, or a full disk. */
const ourFault = 'Not saved: something went wrong. Reload this page and try again; if it stays, report this code:';

/** What happened, and what to do next. */
export const failureWords: Record<FailureCode, string> = {
  unreachable: 'Not saved: Greenroom was updated or is restarting. Reload this page and try again.',
  'bad-request': ourFault,
  forbidden: ourFault,
  'not-reading': 'Nothing was read: Greenroom is paused or set not to read. Change it from the toolbar.',
  'unknown-interview': 'Not saved: this interview is no longer in Greenroom. Reload this page.',
  superseded: 'Not undone: this was changed again since. Set it by hand instead.',
  failed: ourFault,
};
