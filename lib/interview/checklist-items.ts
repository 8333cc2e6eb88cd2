import type { Stage } from './stage';

/** One item as it is shipped. `guard`: leaving the stage with it unticked asks once. */
export type ShippedItem = { itemId: string; text: string; source: string; guard: boolean };

type Row = [id: string, text: string, source: string, guard?: 'guard'];

function items(list: string, rows: readonly Row[]): readonly ShippedItem[] {
  return rows.map(([id, text, source, guard]) => ({
    itemId: `${list}/${id}`,
    text,
    source,
    guard: guard === 'guard',
  }));
}

const interviewing = items('interviewing', [
  [
    'answer',
    'Answer within 2 hours, at the latest 24, even if only “details at 15:00”',
    'Upwork advises to respond quickly; it counts replies within 24 hours.',
  ],
  [
    're-read',
    'Re-read the job post and my proposal: rate, promises, questions',
    'The client remembers what you wrote; contradicting it costs trust.',
  ],
  [
    'client',
    'Check the client: payment verified, spend, hire rate, reviews, member since',
    'These facts stand on the job page and tell most about how it will go.',
  ],
  [
    'reviews',
    'Read what other freelancers wrote about the client',
    'Reviews left by freelancers show patterns that figures hide.',
  ],
  ['scam', 'Scam check done', 'Upwork’s safety advice: look for known scam signs before sharing anything.', 'guard'],
  [
    'decide',
    'Decide: pursue or decline (declining is an answer too)',
    'A clear no costs a minute and keeps your reply record clean.',
  ],
  [
    'competition',
    'See how many are being interviewed or hired already',
    '“Activity on this job” on the job page counts them.',
  ],
]);

const contact = items('initial-contact', [
  [
    'on-upwork',
    'The talk stays in Upwork Messages or Upwork’s video call; no contact details before a contract',
    'Upwork’s rule since June 2020: no outside contact before a contract starts.',
    'guard',
  ],
  [
    'off-platform',
    'If asked for WhatsApp, Telegram or mail: send the rule politely, report if they insist',
    'Being asked to leave Upwork is the most common start of a scam.',
  ],
  [
    'time',
    'Time agreed in both time zones, date and UTC offset written in the chat',
    'Most missed calls are time-zone mistakes.',
  ],
  [
    'booked',
    'Booked with Upwork’s scheduler and in my calendar',
    'The scheduler reminds both sides and keeps the call on Upwork.',
  ],
  ['equipment', 'Camera, sound and a quiet room tested', 'The first minute decides how you are heard.'],
  ['proof', 'One-line proof and one relevant sample ready', 'One fitting example says more than a portfolio.'],
  [
    'questions',
    'Three questions ready: goal, deadline, who decides',
    'Good questions show expertise faster than claims.',
  ],
  ['limit', 'A limit set for free talk (about 20 minutes)', 'Beyond that it is consulting, which is paid work.'],
  ['no-show', 'No-show plan: how long I wait, what I write then', 'Decided calmly beforehand, it stays friendly.'],
  ['summary', 'After the call: a summary of 3 to 5 lines in the room', 'What is written down is what was agreed.'],
]);

const deepDive = items('deep-dive', [
  [
    'problem',
    'Problem restated in my words, client agreed',
    'Agreement on the problem comes before any talk of price.',
  ],
  [
    'past-work',
    'Two past works like this one: problem, my part, result',
    'Proof by likeness is what clients look for.',
  ],
  [
    'approach',
    'How I would do it: steps, first deliverable, one risk; the outline, not the solution',
    'The outline shows skill; the solution is what they pay for.',
  ],
  ['done', 'Asked: deliverables, and what “done” means', 'Disputes are mostly about what done meant.'],
  ['budget', 'Asked: budget, hourly or fixed, weekly hours', 'Without it no offer can be compared.'],
  ['deadline', 'Asked: deadline, its reason, start', 'The reason tells how firm the date is.'],
  ['decision', 'Asked: who decides, how many candidates, when', 'It tells when to follow up and with whom.'],
  ['team', 'Asked: who I work with, tools, overlap of hours', 'Working together daily depends on it.'],
  ['access', 'Asked: access, data, NDA, ownership, rules on AI', 'These are hard to settle after the start.'],
  [
    'earlier',
    'Asked: earlier freelancers, and what went wrong',
    'It shows the real problem, and how the client speaks of people.',
  ],
  [
    'score',
    'My score of the client: clarity, respect, pay, scope, time zone, gut (1 to 5)',
    'An interview is two-way: you choose too.',
  ],
  ['red-flags', 'Red flags looked at again', 'Knowing more, some signs look different.', 'guard'],
  ['next-step', 'Next step and date written in the room', 'A talk without a next step tends to go silent.'],
]);

const assignment = items('final-assignment', [
  [
    'contract',
    'A contract exists (hourly, or fixed with a funded milestone) before any work',
    'Upwork protects payment only under a contract.',
    'guard',
  ],
  [
    'scope',
    'Scope fits the hours; price is my normal rate or knowingly lower',
    'A test is work; a discount should be a decision.',
  ],
  [
    'terms',
    'In writing: what, format, deadline, who owns it, what comes after',
    'So that the test ends when it should.',
  ],
  [
    'not-split',
    'The test is not a piece of the real job split among many',
    'A known way to have a job done for nothing.',
  ],
  [
    'unpaid',
    'Unpaid? Answered with a contract offer, or flagged as free work',
    'Upwork’s terms do not allow asking for free work.',
  ],
  ['sample', 'A past sample offered instead of new unpaid work', 'It often answers the client’s question at once.'],
  ['delivered', 'Delivered on time with a short note of choices', 'The note shows how you think.'],
  ['feedback', 'Asked for feedback and a decision date', 'It gives a moment to follow up.'],
  ['estimate', 'New scope learned, estimate revised', 'The test usually shows what the post did not say.'],
]);

const offer = items('offer', [
  [
    'terms',
    'Terms equal the talk: title, scope, rate or total, weekly limit, milestones, dates',
    'After accepting, changes need the client’s consent.',
    'guard',
  ],
  ['funded', 'Fixed: first milestone funded. Hourly: payment verified', 'Payment protection starts there.', 'guard'],
  ['type', 'Contract type did not change silently', 'Hourly and fixed protect you differently.'],
  ['done', '“Done means” stands in the offer itself', 'The offer is the text that counts in a dispute.'],
  ['valid', 'Valid until: 30 days from the offer', 'Upwork lets offers lapse.'],
  ['hours', 'I have the hours', 'Check your other contracts first.'],
  ['start', 'Start date, kick-off, channel after the start', 'The first day goes better when it is planned.'],
  ['unclear', 'Unclear points asked before accepting', 'Asking is easiest now.'],
  ['answered', 'Accepted or declined with thanks; reason logged', 'The reason teaches you for the next one.'],
]);

/** The shipped checklist of each stage. An invitation is answered with the same list as a first message. */
export const shippedItems: Record<Stage, readonly ShippedItem[]> = {
  invited: interviewing,
  interviewing,
  'initial-contact': contact,
  'deep-dive': deepDive,
  'final-assignment': assignment,
  offer,
};
