import type { Activity, ClientFacts, Key, ReadPage, Verdict } from '@/lib/interview/sighting-schema';

/** What a page gives, whole; `null`: nothing is read there. */
export type Expected = {
  page: ReadPage;
  verdict: Verdict;
  layers: { hooks: number; structure: number };
  /** The page's own job; when it was last viewed in hours before the look, as printed. */
  main: Main | null;
  /** Rows of the lists, or the other jobs. */
  count: number;
  /** The first two of them: list, keys, title and times; of other jobs keys and title. */
  first: string[];
  /** Of all of them, in their order. */
  digest: string;
  /** What kinds of elements a mark is appended to. */
  cells: string[];
} | null;

export type Main = {
  keys: Key[];
  title: string | null;
  client: ClientFacts | null;
  activity: (Omit<Activity, 'lastViewed'> & { lastViewed: number | null }) | null;
};

/**
 * The reading of every captured page, by the address that it was saved from. Saved pages have other digits in links than in
 * attributes, after those of the time: so a job has two keys here, and one on Upwork.
 */
export const capturedPages: Record<string, [address: string, expected: Expected]> = {
  'proposals-list-2026-03.html': [
    '/nx/proposals/',
    {
      page: 'proposals',
      verdict: 'understood',
      layers: { hooks: 24, structure: 24 },
      main: null,
      count: 14,
      first: [
        'invitations invite:1946206202914014546 Model bilingual audit fix remote under garden quarterly widget port, made 2025-07-18T13:51, received Fri Jul 18 2025',
        'invitations invite:2020020730556565796 Quarterly chart widget crawler widget sort remote ledger archive ledger atlas weekly over, made 2026-02-07T06:24, received Fri Feb 06 2026',
      ],
      digest: '80b587d',
      cells: [],
    },
  ],
  'job-details-2026-01-already-applied.html': [
    '/jobs/~022008143285264345386',
    {
      page: 'job',
      verdict: 'understood',
      layers: { hooks: 1, structure: 10 },
      main: {
        keys: ['job:022008143285264345386', 'job:022008143285266654753', 'proposal:2008207895189991015'],
        title: 'Facebook “listening” tool for keywords on neighborhood groups',
        client: {
          paymentVerified: true,
          country: 'United States',
          spent: '$33K',
          hires: 326,
          hireRate: 58,
          openJobs: 13,
          rating: 4.79,
          reviews: 176,
          memberSince: 'Mar 26, 2018',
        },
        activity: {
          proposals: '5 to 10',
          lastViewed: 2,
          hires: null,
          interviewing: 2,
          invitesSent: 2,
          unansweredInvites: 0,
        },
      },
      count: 9,
      first: [
        'job:021991233693651608190 Wordpress Edits That Trigger Automatic Emails + CRM Input',
        'job:021993731892183620967 Local SEO Genius - Audit - Strict Budget',
      ],
      digest: 'c63e7757',
      cells: ['span', 'strong'],
    },
  ],
  'job-details-2026-04-dark.html': [
    '/jobs/~022037632358032505171',
    {
      page: 'job',
      verdict: 'understood',
      layers: { hooks: 1, structure: 1 },
      main: {
        keys: ['job:022037632358032505171', 'job:022037632358033761598'],
        title: 'AI-Powered PDF Data Extraction Tool (Shopify Orders → Excel) – Full-Stack Developer',
        client: {
          paymentVerified: true,
          country: 'Canada',
          spent: '$2.8K',
          hires: 15,
          hireRate: 78,
          openJobs: 1,
          rating: 4.99,
          reviews: 11,
          memberSince: 'Aug 17, 2016',
        },
        activity: {
          proposals: '50+',
          lastViewed: 16,
          hires: null,
          interviewing: 0,
          invitesSent: 0,
          unansweredInvites: 0,
        },
      },
      count: 0,
      first: [],
      digest: '811c9dc5',
      cells: [],
    },
  ],
  'job-details-2025-06-slider-fragment.html': [
    '/nx/find-work/details/~021929812528148234153',
    {
      page: 'job',
      verdict: 'understood',
      layers: { hooks: 1, structure: 4 },
      main: {
        keys: ['job:021929812528148234153', 'job:021929812528148467962'],
        title: 'Gorgias account setup, creation of basic macros, best practice setup',
        client: {
          paymentVerified: true,
          country: 'United Kingdom',
          spent: '$13K',
          hires: 17,
          hireRate: 100,
          openJobs: 1,
          rating: 5,
          reviews: 10,
          memberSince: 'May 21, 2020',
        },
        activity: {
          proposals: 'Less than 5',
          lastViewed: 37 / 60,
          hires: null,
          interviewing: 2,
          invitesSent: 3,
          unansweredInvites: 1,
        },
      },
      count: 3,
      first: [
        'job:018745187ff440bbdf Build a MailChimp template from existing design',
        'job:01e3a157db0c606e9e Update of Mirakl product catalog',
      ],
      digest: '5d1caa99',
      cells: ['span'],
    },
  ],
  'job-details-2024-11.html': [
    '/jobs/Top_~021850898891443283840',
    {
      page: 'job',
      verdict: 'understood',
      layers: { hooks: 1, structure: 1 },
      main: {
        keys: ['job:021850898891443283840', 'job:021850898891443603744'],
        title: 'Top React.js frontend developer wanted',
        client: {
          paymentVerified: true,
          country: 'United States',
          spent: null,
          hires: null,
          hireRate: 0,
          openJobs: 1,
          rating: null,
          reviews: null,
          memberSince: 'Oct 28, 2024',
        },
        activity: {
          proposals: '50+',
          lastViewed: 72,
          hires: null,
          interviewing: 0,
          invitesSent: 0,
          unansweredInvites: 0,
        },
      },
      count: 0,
      first: [],
      digest: '811c9dc5',
      cells: [],
    },
  ],
  'job-details-2024-08-never-viewed.html': [
    '/jobs/Social-media-advertising_~01c6509d822c6fb883/',
    {
      page: 'job',
      verdict: 'understood',
      layers: { hooks: 1, structure: 3 },
      main: {
        keys: ['job:01c6509d822c6fb883', 'job:021828649148205773347'],
        title: 'Social media advertising',
        client: {
          paymentVerified: false,
          country: 'India',
          spent: null,
          hires: null,
          hireRate: 0,
          openJobs: 1,
          rating: null,
          reviews: null,
          memberSince: 'Aug 17, 2024',
        },
        activity: {
          proposals: 'Less than 5',
          lastViewed: null,
          hires: null,
          interviewing: 0,
          invitesSent: 0,
          unansweredInvites: 0,
        },
      },
      count: 2,
      first: ['job:01dcf14de4e27261c3 Social media marketing', 'job:0188868dc045aecffe Social media outreach'],
      digest: '27fb5590',
      cells: ['strong'],
    },
  ],
  'feed-2026-01-90-tiles.html': [
    '/nx/find-work/',
    {
      page: 'feed',
      verdict: 'understood',
      layers: { hooks: 90, structure: 90 },
      main: null,
      count: 90,
      first: [
        'job:022009155131173027661 job:022009155131171310894 High-Quality Automation Video Creator Needed',
        'job:022009154359973688699 job:022009154359972032343 React Native Developer Needed for Custom Emoji Rendering System (iOS & Android)',
      ],
      digest: 'ceb97255',
      cells: ['h3'],
    },
  ],
  'feed-2025-08-applied-badge-fragment.html': [
    '/nx/find-work/most-recent',
    {
      page: 'feed',
      verdict: 'understood',
      layers: { hooks: 10, structure: 10 },
      main: null,
      count: 10,
      first: [
        'job:021952276297021750814 job:021952276297022626191 Convert 3D-Styled Framer Website to Pixel-Perfect HTML',
        'job:021952272976251713933 job:021952272976254130000 Design a Website',
      ],
      digest: '10c8af0e',
      cells: ['h3'],
    },
  ],
  'feed-2020-air-2-5.html': [
    '/ab/find-work/domestic',
    {
      page: 'feed',
      verdict: 'understood',
      layers: { hooks: 0, structure: 10 },
      main: null,
      count: 10,
      first: [
        'job:01247a2c3778248594 Assistance setting up serverless Azure SQL Database and Customer Training',
        'job:012c297e64d0ef44dd Salesforce database administration',
      ],
      digest: 'b5d7fdc1',
      cells: ['h4'],
    },
  ],
  'search-2024-10.html': [
    '/nx/search/jobs/?q=x',
    {
      page: 'search',
      verdict: 'understood',
      layers: { hooks: 19, structure: 19 },
      main: null,
      count: 19,
      first: [
        'job:021851966568981554815 job:021851966568982863360 Blockchain-Based e-commerce System Developer',
        'job:021851371562635372416 job:021851371562635470144 Seeking for Front-end Developer with React and TypeScript',
      ],
      digest: 'cdda7eeb',
      cells: ['h2'],
    },
  ],
  'search-2026-03-logged-out.html': [
    '/nx/search/jobs/',
    {
      page: 'search',
      verdict: 'understood',
      layers: { hooks: 10, structure: 10 },
      main: null,
      count: 10,
      first: [
        'job:022031415805595243366 job:022031415805596029886 Slot Game Developer',
        'job:022015649135630670672 job:022015649135632338834 Mobile Game Developer Needed for Innovative, Realistic Baseball Game (iOS & Android)',
      ],
      digest: 'bb0caf7f',
      cells: ['h2'],
    },
  ],
  'apply-form-2025-08-fragment.html': ['/nx/proposals/job/~021956758440274953824/apply/', null],
  'challenge-2026-05.html': ['/nx/find-work/', null],
  'login-2025-09.html': ['/ab/account-security/login', null],
};
