import type { Records } from '@/lib/backup/records';
import type { Interview, MessageEvent } from '@/lib/interview/interview-schema';
import { noStamp, stampAt } from '@/lib/interview/stamp';
import type { Stage } from '@/lib/interview/stage';

const hour = 3_600_000;
const day = 24 * hour;
const device = 'pictures';

/** One interview of the example, in the order of the list that is photographed. */
type Part = {
  stage: Stage;
  client: string;
  ticks: string[];
  /** Who wrote how long ago, ms. */
  lines: ['client' | 'me', number][];
  outcome?: 'won' | 'lost';
  details?: Record<string, unknown>;
  notes?: string;
  callIn?: number;
  interviewing?: number[];
};

const notes = `## First call

- wants the **booking page** live before March
- two people decide: Marisol and the owner
- has had a freelancer before, *went silent after the deposit*

### Ask next
1. Who owns the domain?
2. Budget: hourly or fixed?`;

const parts: Part[] = [
  {
    stage: 'deep-dive',
    client: 'Marisol V.',
    ticks: ['deep-dive/problem', 'deep-dive/past-work', 'deep-dive/approach', 'deep-dive/done', 'interviewing/answer'],
    lines: [
      ['client', 4 * day],
      ['me', 4 * day - 2 * hour],
      ['client', 5 * hour],
    ],
    details: {
      'client-zone': 'America/Bogota',
      'score:clarity': 4,
      'score:respect': 5,
      'score:pay': 3,
      'score:scope': 4,
      decision: { verdict: 'go', reason: 'Clear, kind, and knows what done means.' },
      'agreed:price': '45 $/h',
      'offered:price': '40 $/h',
      'agreed:weekly-limit': '20 h',
      'no-show-plan': 'Wait ten minutes, then offer two other times.',
    },
    notes,
    callIn: 26 * hour,
    interviewing: [2, 3, 5, 4],
  },
  {
    stage: 'initial-contact',
    client: 'Nordlicht GmbH',
    ticks: ['initial-contact/on-upwork', 'initial-contact/time'],
    lines: [
      ['client', 3 * day],
      ['me', 2 * day + 20 * hour],
    ],
    interviewing: [1, 2],
  },
  {
    stage: 'final-assignment',
    client: 'Teodora',
    ticks: ['final-assignment/contract'],
    lines: [['client', 27 * hour]],
  },
  {
    stage: 'interviewing',
    client: 'Kwame A.',
    ticks: [],
    lines: [
      ['client', 3 * day],
      ['me', 3 * day - hour],
      ['client', hour],
    ],
  },
  {
    stage: 'deep-dive',
    client: 'Studio Rask',
    ticks: ['deep-dive/problem'],
    lines: [
      ['client', 6 * day],
      ['me', 5 * day],
    ],
  },
  {
    stage: 'interviewing',
    client: 'Ines',
    ticks: ['interviewing/answer', 'interviewing/re-read'],
    lines: [
      ['client', 20 * day],
      ['me', 19 * day],
    ],
  },
  {
    stage: 'initial-contact',
    client: 'Bluebird Ltd',
    ticks: [],
    lines: [
      ['client', 2 * day],
      ['me', 2 * day - 3 * hour],
    ],
  },
  { stage: 'deep-dive', client: 'Owen P.', ticks: [], lines: [], outcome: 'lost' },
  { stage: 'offer', client: 'Amara', ticks: ['offer/terms', 'offer/funded', 'offer/type'], lines: [], outcome: 'won' },
];

/** What Greenroom would know of these interviews after some weeks of use; `now` in ms since 1970. */
export function exampleRecords(
  interviews: readonly Interview[],
  now: number,
): Omit<Records, 'itemEdits' | 'replyEdits' | 'roomOffers' | 'nudges' | 'nudgeActs' | 'readings'> {
  const known = interviews
    .slice(0, parts.length)
    .map((interview, index) => ({ interview, part: parts[index] as Part, index }));
  return {
    interviews: known.map(({ interview, part, index }) => storyOf(interview, part, now - index * day)),
    messages: known.flatMap(({ interview, part }) =>
      part.lines.map(([direction, ago], at) => message(interview, direction, now - ago, at)),
    ),
    changes: known.flatMap(({ interview, part }) => {
      const at = now - 9 * day;
      const stamp = stampAt(at, 1, device);
      const move = {
        changeId: `${stamp} ${interview.interviewId}`,
        interviewId: interview.interviewId,
        at,
        by: 'user' as const,
        what: 'stage',
        from: 'interviewing',
        to: part.stage,
        undoes: null,
      };
      return part.stage === 'interviewing' ? [] : [move];
    }),
    activities: known.flatMap(({ interview, part }) =>
      (part.interviewing ?? []).map((interviewing, at) => ({
        activityId: `${interview.interviewId} ${at}`,
        interviewId: interview.interviewId,
        seenAt: now - (8 - 2 * at) * day,
        activity: {
          proposals: '20 to 50',
          lastViewed: null,
          hires: 0,
          interviewing,
          invitesSent: 3 + at,
          unansweredInvites: 1,
        },
      })),
    ),
    noteRevisions: known.flatMap(({ interview, part }) => {
      const stamp = stampAt(now - hour, 1, device);
      const revisionId = `${stamp} ${interview.interviewId}`;
      return part.notes
        ? [{ revisionId, interviewId: interview.interviewId, startedAt: now - hour, stamp, text: part.notes }]
        : [];
    }),
  };
}

function storyOf(interview: Interview, part: Part, startedAt: number): Interview {
  const said = <Value>(value: Value) => ({ value, stamp: stampAt(Date.now() + 1000, 1, device), by: 'user' as const });
  return {
    ...interview,
    firstSeenAt: startedAt - 20 * day,
    client: said<string | null>(part.client),
    stage: said(part.stage),
    outcome: part.outcome ? said(part.outcome) : interview.outcome,
    lostReason: part.outcome === 'lost' ? said('price' as const) : interview.lostReason,
    meeting: part.callIn ? said({ at: startedAt + part.callIn, minutes: 30 }) : interview.meeting,
    ticks: Object.fromEntries(part.ticks.map((itemId) => [itemId, said(true)])),
    details: Object.fromEntries(Object.entries(part.details ?? {}).map(([name, value]) => [name, said(value)])),
    clientFacts: part.interviewing
      ? said({
          paymentVerified: true,
          country: 'Colombia',
          spent: '$12K',
          hires: 14,
          hireRate: 68,
          openJobs: 2,
          rating: 4.9,
          reviews: 11,
          memberSince: 'Mar 12, 2021',
        })
      : { value: null, stamp: noStamp, by: 'upwork' },
  };
}

function message({ interviewId }: Interview, direction: 'client' | 'me', at: number, index: number): MessageEvent {
  return {
    messageId: `story_${interviewId.replace(/\W/g, '')}${index}`,
    interviewId,
    direction,
    confidence: 'sure',
    earliest: at,
    latest: at,
    seenAt: at,
    source: 'page',
    cues: [],
    retracted: false,
  };
}
