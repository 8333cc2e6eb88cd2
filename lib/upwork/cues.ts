import type { Cue } from '@/lib/interview/sighting-schema';

/** What is asked for in an interview, in English, as whole words; words with other everyday meanings only in company. */
const words: [cue: Cue, words: RegExp][] = [
  [
    'meeting',
    /\b(?:(?:zoom|video|phone|voice|teams|skype|discovery|intro|introductory|quick|short) (?:call|chat|meeting|interview)|(?:schedule|book|arrange|set up|have|join|hop on|jump on|get on) (?:a|an|the|our|your) (?:\d+[- ]min(?:ute)?s? )?(?:call|meeting|interview))\b/i,
  ],
  [
    'portfolio',
    /\b(?:portfolios?|work samples?|samples? of (?:your|my) (?:past |previous )?work|(?:past|previous) (?:work|projects?)|case stud(?:y|ies))\b/i,
  ],
  [
    'test',
    /\b(?:(?:paid|unpaid|free|small|short|trial|test|sample|skills?|technical|coding) (?:test|trial|assessment)|(?:test|trial) (?:task|project|job|assignment|period|week|day)|take[- ]home (?:task|test|project|assignment)|(?:coding|technical) (?:challenge|assignment))\b/i,
  ],
];

/** Which cues the words of a message hold. Reads at most 4,000 characters; the words go no further. */
export function cuesOf(message: string): Cue[] {
  const text = message.slice(0, 4000).replace(/\s+/g, ' ');
  return words.filter(([, pattern]) => pattern.test(text)).map(([cue]) => cue);
}
