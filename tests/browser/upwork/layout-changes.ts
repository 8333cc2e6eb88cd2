import { boxChanges } from '../../layouts/changes/boxes';
import { headingChanges } from '../../layouts/changes/headings';
import { linkChanges } from '../../layouts/changes/links';
import { markChanges } from '../../layouts/changes/marks';
import { neighbourChanges } from '../../layouts/changes/neighbours';
import type { Changes } from '../../layouts/changes/parts';
import { wordChanges } from '../../layouts/changes/words';

/**
 * Changes that Upwork, a translation or another extension might make to a page. Each keeps every row's title and what a
 * person would read as the name of each list, unless its name says otherwise.
 */
export const layoutChanges: Changes = {
  ...markChanges,
  ...headingChanges,
  ...boxChanges,
  ...linkChanges,
  ...wordChanges,
  ...neighbourChanges,
};
