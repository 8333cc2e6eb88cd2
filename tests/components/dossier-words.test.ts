import { lexer } from 'marked';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefText } from '@/components/brief-words';
import { changeWords } from '@/components/change-words';
import { chatWords, forMeWords, forThemWords } from '@/components/zone-words';
import type { Change } from '@/lib/interview/interview-schema';
import type { ClientFacts } from '@/lib/interview/sighting-schema';
import { aDossier } from '@/tests/sidepanel/make-dossier';
import { anItem, aView } from './make-view';

describe('a change', () => {
  const at = new Date(2026, 10, 26, 15, 0).getTime();
  const checklists = { ...aView().checklists, offer: [anItem({ itemId: 'a', text: 'Item A' })] };
  it.each<[what: string, from: Change['from'], to: Change['to'], sentence: string]>([
    ['stage', 'interviewing', 'deep-dive', 'Stage: Interviewing → Deep dive'],
    ['outcome', { outcome: 'open', lostReason: null }, { outcome: 'won', lostReason: null }, 'Ended: Won'],
    ['outcome', { outcome: 'open', lostReason: null }, { outcome: 'lost', lostReason: 'price' }, 'Ended: Lost (Price)'],
    ['outcome', { outcome: 'won', lostReason: null }, { outcome: 'open', lostReason: null }, 'Reopened'],
    ['added', null, 'interviewing', 'Added'],
    ['added', 'interviewing', null, 'Adding it taken back'],
    ['removed', false, true, 'Taken off the lists'],
    ['removed', true, false, 'Put back on the lists'],
    ['tick:a', false, true, 'Ticked: Item A'],
    ['tick:a', true, false, 'Unticked: Item A'],
    ['tick:lost', false, true, 'Ticked: an item'],
    ['attention', 'normal', 'hot', 'Reminders earlier and first'],
    ['meeting', null, { at, minutes: 30 }, 'Call planned: Thu 26 Nov, 15:00'],
    ['meeting', { at, minutes: 30 }, null, 'Call taken off the plan'],
    ['names', { title: null, client: null }, { title: 'Theme', client: null }, 'Renamed to “Theme”'],
    ['names', { title: null, client: null }, { title: null, client: 'Ana' }, 'Client renamed to “Ana”'],
    ['names', { title: null, client: null }, { title: 'T', client: 'Ana' }, 'Renamed to “T”, client “Ana”'],
    ['names', { title: 'T', client: 'Ana' }, { title: null, client: null }, 'Named as on Upwork again'],
    ['room', null, 'room:1', 'Tied to its message room'],
    ['message:1', null, 'client', 'They wrote'],
    ['message:1', null, 'me', 'I replied'],
    ['nudge:1', null, { act: 'snooze', kind: 'reply' }, 'Reminder put off: Reply due'],
    ['nudge:1', { act: 'wrong', kind: 'follow-up' }, null, 'Reminder was wrong: Follow up'],
    ['detail:score:pay', null, 4, 'Pay scored 4 of 5'],
    ['detail:score:time-zone', 4, 2, 'Time zone scored 2 of 5, before 4'],
    ['detail:score:pay', 4, null, 'Score of Pay cleared'],
    ['detail:decision', null, { verdict: 'no-go', reason: '' }, 'Decision: No go'],
    ['detail:decision', null, { verdict: 'go', reason: 'Kind' }, 'Decision: Go. Kind'],
    ['detail:decision', { verdict: 'go', reason: '' }, null, 'Decision taken back to open'],
    ['detail:client-zone', null, 'Asia/Tokyo', 'Client’s time zone: “Asia/Tokyo”'],
    ['detail:no-show-plan', 'Wait', null, 'No-show plan: cleared'],
    ['detail:outcome-note', null, 'Too\nfar', 'Why it ended so: “Too far”'],
    ['detail:agreed:weekly-limit', null, '20', 'Agreed, Weekly limit: “20”'],
    ['detail:offered:done-means', null, 'x', 'Offered, What “done” means: “x”'],
  ])('%s from %j to %j', (what, from, to, sentence) => {
    expect(changeWords({ what, from, to }, checklists)).toBe(sentence);
  });

  it('tells the beginning of a long text', () => {
    const sentence = changeWords({ what: 'detail:no-show-plan', from: null, to: '😀'.repeat(300) }, checklists);
    expect(sentence).toBe(`No-show plan: “${'😀'.repeat(159)}…”`);
  });
});

describe('a call', () => {
  const zones = { mine: 'Europe/Kyiv', theirs: 'America/New_York' };
  it.each([
    ['2026-11-26T13:00Z', 'Thu, 26 Nov 2026, 15:00', 'UTC+02:00', 'Thu, 26 Nov 2026, 08:00', 'UTC-05:00'],
    // Between the two weekends on which America and Europe set their clocks, it is an hour less.
    ['2026-10-28T13:00Z', 'Wed, 28 Oct 2026, 15:00', 'UTC+02:00', 'Wed, 28 Oct 2026, 09:00', 'UTC-04:00'],
    ['2026-11-27T03:30Z', 'Fri, 27 Nov 2026, 05:30', 'UTC+02:00', 'Thu, 26 Nov 2026, 22:30', 'UTC-05:00'],
  ])('at %s is told on both clocks', (moment, mine, myOffset, theirs, theirOffset) => {
    const at = Date.parse(moment);
    expect(forMeWords(at, zones.mine)).toBe(`${mine} for you (Europe/Kyiv, ${myOffset})`);
    expect(forThemWords(at, zones.theirs)).toBe(`lands ${theirs} for them (America/New York, ${theirOffset})`);
  });

  it('is written for the chat so that no reader takes it for another time', () => {
    const meeting = { at: Date.parse('2026-11-27T03:30Z'), minutes: 45 };
    const mine = '2026-11-27 05:30 Europe/Kyiv (UTC+02:00)';
    expect(chatWords(meeting, zones)).toBe(`Our call: ${mine} = 2026-11-26 22:30 America/New York (UTC-05:00), 45 min`);
    expect(chatWords(meeting, { ...zones, theirs: null })).toBe(`Our call: ${mine}, 45 min`);
    expect(chatWords(meeting, { ...zones, theirs: 'Europe/Kyiv' })).toBe(`Our call: ${mine}, 45 min`);
  });
});

describe('the brief', () => {
  const now = new Date(2026, 10, 24, 14, 5).getTime();
  const around = { zones: { mine: 'UTC', theirs: 'America/Lima' }, now, addressOf: () => 'https://www.upwork.com/x' };
  const stamp = '000000001.001.here';
  const notes = (text: string) => [{ revisionId: stamp, interviewId: 'proposal:1', startedAt: 1, stamp, text }];
  const facts: ClientFacts = {
    paymentVerified: true,
    country: 'Peru',
    spent: '$40K+',
    hires: 31,
    hireRate: 78,
    openJobs: null,
    rating: 4.9,
    reviews: 24,
    memberSince: null,
  };

  it('says all that is known, and leaves out what is not', () => {
    const view = aView({
      title: 'Booking *site*',
      client: 'Marisol',
      meeting: { at: Date.parse('2026-11-26T15:00Z'), minutes: 30 },
      clientFacts: { facts, seenAt: now },
      checklists: {
        ...aView().checklists,
        'deep-dive': [
          anItem({ itemId: 'deep-dive/problem', text: 'Problem restated', done: true }),
          anItem({ itemId: 'deep-dive/budget', text: 'Asked: budget' }),
          anItem({ itemId: 'deep-dive/red-flags', text: 'Red flags', guard: true }),
          anItem({ itemId: 'deep-dive/team', text: 'Asked: team', hidden: true }),
        ],
      },
    });
    const dossier = aDossier(view, {
      noShowPlan: 'Wait 10 minutes.',
      decision: { verdict: 'go', reason: 'Kind' },
      terms: [{ name: 'price', agreed: '$45', offered: '$40', relation: 'different' }],
      notes: notes('- Who decides?\n\n**Call** her'),
    });
    expect(briefText(dossier, around)).toBe(`# Booking \\*site\\*

- Client: Marisol
- Stage: Deep dive
- Turn: your turn
- Decision: Go
- <https://www.upwork.com/x>
- As of Tue 24 Nov, 14:05

## Call

- Thu, 26 Nov 2026, 15:00 for you (UTC, UTC+00:00)
- lands Thu, 26 Nov 2026, 10:00 for them (America/Lima, UTC-05:00)
- 30 minutes
- If nobody comes: Wait 10 minutes.

## Open items

- [ ] Red flags (guard)

## Questions

- [ ] Asked: budget
- Who decides?

## Client

- Payment: verified
- Country: Peru
- Spent: $40K+
- Hires: 31
- Hire rate: 78%
- Rating: 4.9 of 5, 24 reviews

## Scorecard

- Reason: Kind

## Offer and agreement

- Rate or total: $40 in the offer, but $45 agreed

## Notes

- Who decides?

**Call** her
`);
    const bare = aView({ outcome: 'lost', checklists: { ...aView().checklists, 'deep-dive': [] } });
    expect(briefText(aDossier(bare), { ...around, addressOf: () => null })).toBe(`# Rebuild a booking site

- Ended: Lost, in Deep dive
- As of Tue 24 Nov, 14:05
`);
  });

  it('takes no sign in a title for Markdown', () => {
    const sign = fc.constantFrom(...'*_`[]()<>#-+=.1!|~\\&a '.split(''));
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 30 }), (signs) => {
        const title = signs.join('').replace(/\s+/g, ' ').trim();
        fc.pre(title !== '');
        const [heading] = lexer(briefText(aDossier(aView({ title })), around));
        expect(heading).toMatchObject({ type: 'heading', depth: 1 });
        const texts = ('tokens' in heading! ? (heading.tokens ?? []) : []).map((token) =>
          token.type === 'text' || token.type === 'escape' ? (token as { text: string }).text : `<${token.type}>`,
        );
        expect(texts.join('')).toBe(title);
      }),
    );
  });
});
