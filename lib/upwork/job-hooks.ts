import { jobLinks } from './keys';

/*
 * Upwork's marks on pages that show jobs (UPWORK 2, 4, 5). Analytics attributes outlive the others: `data-ev-*` is in every
 * capture from 2024 to 2026, while `data-test` was dropped and brought back within months, and holds several words after
 * hydration. Lists are tried in their order.
 */

/** Everything that names a job or a contract. */
export const namedThings = `${jobLinks},a[href*="/wm/workroom/"],a[href*="/f/contracts/"],[data-ev-opening_uid],[data-ev-job-uid],[job-uid]`;
/** Attributes that hold a job's 19 digits. */
export const uidAttributes = ['data-ev-opening_uid', 'data-ev-job-uid', 'job-uid'];
export const saveJob = '[job-uid]';

/** A job's own page; the slider over a list holds the same, or only the card. */
export const ownJob = ['[data-ev-sublocation="jobdetails"]', '.job-details', '.job-details-card.slider'];
/** What lies over a list. */
export const slider = '.air3-slider-content,.air3-slider-job-details,[role="dialog"],[aria-modal="true"]';
export const alert = '[role="alert"],.air3-alert';

/** A tile's title where it is no heading, or not the first one. */
export const tileTitle = '[data-test~="job-tile-title-link"],.job-tile-title,.job-title';
/** A job's title in a list of the client's others; its link is inside. */
export const linkedTitle = '[data-test~="JobLink"]';
/** Where tiles stand, also when there are none. */
export const tileList = '[data-test="job-tile-list"],[data-test="jobs-feed"],[data-test~="JobsPage"]';

export const activity = '.client-activity-items';
export const activityItem = '.ca-item';
export const activityLabel = '.title';
export const activityValue = '.value';
export const aboutClient =
  '.cfe-ui-job-about-client,[data-test="about-client-container"],[data-test="AboutClientUser"]';
export const clientCountry = '[data-qa="client-location"] strong';

/** On the page of a proposal or an invitation. */
export const ownPosting = '[data-test="open-original-posting"]';
