/** Every way in which an act can fail; the codes are those of the calls to the background. */
export type FailureCode =
  'unreachable' | 'bad-request' | 'forbidden' | 'not-reading' | 'unknown-interview' | 'superseded' | 'failed';

/** What happened, and what to do next. */
export const failureWords: Record<FailureCode, string> = {
  unreachable: 'Not saved: Greenroom was updated or is restarting. Reload this page and try again.',
  'bad-request': 'Not saved: Greenroom did not understand this. Reload this page and try again.',
  forbidden: 'Not saved: this can only be done in Greenroom’s own window. Open it from the toolbar.',
  'not-reading': 'Nothing was read: Greenroom is paused or not set to read this page. Change it from the toolbar.',
  'unknown-interview': 'Not saved: this interview is no longer in Greenroom. Close this and reload the page.',
  superseded: 'Not undone: this was changed again since. Set it by hand instead.',
  failed: 'Not saved: something went wrong. Try again; if it keeps failing, report it with this code:',
};
