import type { Job, JobScenario } from './jobs.ts';

/** Attributes of Upwork's, or none where the scenario has it so. */
type Marks = (attributes: string) => string;

/** A tile of a search or a feed (UPWORK 5). Titles hold no markup. */
export function tileOf(job: Job, shown: JobScenario, isSearch: boolean): string {
  const marks: Marks = (attributes) => (shown.marks ? ` ${attributes}` : '');
  return isSearch ? searchTile(job, shown.variant, marks) : feedTile(job, shown.variant, marks);
}

function searchTile({ id, title }: Job, variant: string, marks: Marks): string {
  const [tile, link] = variant === 'ssr' ? ['', 'job-tile-title-link'] : ['JobTile', 'job-tile-title-link UpLink'];
  return `<article class="air3-card-list"${marks(`data-ev-job-uid="${id}" data-ev-sublocation="search_results" data-test-key="${id}" data-test="${tile}"`)}><div class="flex-1"><small class="text-light">Posted 9 minutes ago</small><h2 class="h5"><a href="/jobs/${slugOf(title)}_~02${id}/?referrer_url_path=/nx/search/jobs/" class="up-n-link"${marks(`data-test="${link}"`)}>${title}</a></h2></div><button type="button"${marks(`data-ev-job-uid="${id}" data-ev-sublocation="search_results"`)}>Save job</button><ul><li>Hourly: $30.00 - $50.00</li><li>Expert</li></ul><p>Work that is described here.</p></article>`;
}

function feedTile({ id, title, proposalId }: Job, variant: string, marks: Marks): string {
  const badge = proposalId ? `<span class="air3-badge"${marks('data-test="applied-badge"')}>Applied</span>` : '';
  const details = `<p>Fixed-price - Intermediate</p><p>Work that is described here.</p><a href="/nx/search/jobs/?ontology_skill_uid=996364628024287621">Python</a>`;
  const uid = marks(`data-ev-opening_uid="${id}" data-ev-sublocation="job_feed_tile"`);
  if (variant === '2025') {
    return `<div class="job-feed-tile-card"${marks('data-test="job-tile-container"')}${uid}><div>${badge}</div><h3 class="h5">${title}</h3>${details}</div>`;
  }
  const link = `<a href="/jobs/${slugOf(title)}_~02${id}/?referrer_url_path=find_work_home" class="air3-link">${title}</a>`;
  if (variant === '2026') {
    return `<div${marks('data-test="job-tile"')}><div class="impression-tracker"${uid}></div><div>${badge}</div><h3>${link}</h3>${details}</div>`;
  }
  return `<section class="air3-card-section air3-card-hover"${uid}><div>${badge}</div><span>Posted 13 minutes ago</span><h3 class="h5">${link}</h3>${details}</section>`;
}

/** A job's own page or slider, from its title to other jobs of the same client. */
export function detailsOf(job: Job, shown: JobScenario, others: readonly Job[]): string {
  const { id, title, proposalId } = job;
  const marks: Marks = (attributes) => (shown.marks ? ` ${attributes}` : '');
  const hooked = (words: string) => (shown.marks ? ` class="${words}"` : '');
  const alert =
    proposalId && shown.applied
      ? `<div role="alert"${hooked('air3-alert')}>You have already submitted a proposal.<br><a href="/ab/proposals/${proposalId}">View Proposal</a></div>`
      : '';
  const tooltip = `<span role="tooltip">Close the tooltip <p>This range includes relevant proposals, Interviewing: 99.</p></span>`;
  const counters = [
    ['Proposals:', shown.proposals],
    ['Last viewed by client:', shown.viewed],
    ['Hires:', shown.hires],
    ['Interviewing:', shown.interviewing],
    ['Invites sent:', shown.invites],
    ['Unanswered invites:', shown.unanswered],
  ].map(([label, value], index) =>
    value
      ? `<li${hooked('ca-item')}><span${hooked('title')}>${label}</span>${index < 2 ? tooltip : ''} <span${hooked('value')}>${value}</span></li>`
      : '',
  );
  const open = others.map(
    (other) =>
      `<li><strong><a href="/jobs/~02${other.id}/?referrer_url_path=/jobs/~02${id}">${other.title}</a></strong></li>`,
  );
  return `<div${hooked('job-details')}${marks(`data-ev-sublocation="jobdetails" data-ev-opening_uid="${id}"`)}>${alert}<div><section><h4><span class="flex-1">${title}</span></h4><p class="text-light-on-inverse posted-on-line">Posted 4 hours ago</p></section><section><p>Patients should see free hours and book them. We have a site already.</p></section><section><h5>Activity on this job</h5><ul${hooked('client-activity-items list-unstyled')}>${counters.join('')}</ul></section></div><div${hooked('cfe-ui-job-about-client')}><div><h5>About the client</h5></div><div><strong>Payment method verified</strong></div><div><span>4.79 of 176 reviews</span></div><ul><li${marks('data-qa="client-location"')}><strong>Portugal</strong><div><span>Lisbon</span> <span>1:15 PM</span></div></li><li><strong>16 jobs posted</strong><div>58% hire rate, 3 open jobs</div></li><li><strong><span>$33K</span> total spent</strong><div>26 hires, 12 active</div></li><li><small>Member since Mar 26, 2018</small></li></ul></div><section><h5>Other open jobs by this Client (${others.length})</h5><ul>${open.join('')}</ul></section></div>`;
}

function slugOf(title: string): string {
  return title.replace(/[^A-Za-z0-9]+/g, '-');
}
