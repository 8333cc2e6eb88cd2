import type { Dossier } from '@/lib/interview/dossier';
import type { Key } from '@/lib/interview/sighting-schema';
import { questionItems } from '@/lib/interview/checklist-items';
import { criteria } from '@/lib/interview/detail';
import { numberWords, countWords, keyOf, words } from '@/lib/words/words';
import { clientFactsWords } from './client-words';
import { clockWords } from './clock-words';
import { competitionWords } from './competition-words';
import { outcomeName, stageName, titleWords } from './interview-words';
import { itemWords } from './item-words';
import { dateWords } from './moment-words';
import { termWords } from './term-words';
import { forMeWords, forThemWords, type Zones } from './zone-words';

type Around = { zones: Zones; now: number; addressOf: (keys: readonly Key[]) => string | null };

/** All that one needs to know before the next talk, as a text in Markdown. */
export function briefText(dossier: Dossier, around: Around): string {
  const { view, notes } = dossier;
  const parts: [heading: string | null, lines: (string | null)[]][] = [
    [null, aboutLines(dossier, around)],
    [words('brief.call'), callLines(dossier, around)],
    [words('brief.openItems'), openItems(dossier)],
    [words('brief.questions'), questions(dossier)],
    [words('dossier.section.client'), view.clientFacts ? clientLines(dossier) : []],
    [
      words('dossier.section.competition'),
      view.competition ? competitionWords(view.competition, around.now).map(item) : [],
    ],
    [words('dossier.section.scorecard'), scoreLines(dossier)],
    [words('dossier.section.terms'), termLines(dossier)],
  ];
  const written = parts.flatMap(([heading, lines]) => {
    const said = lines.filter((line) => line !== null);
    return said.length > 0 ? [[...(heading ? [`## ${heading}`, ''] : []), ...said].join('\n')] : [];
  });
  const text = notes[0]?.text.trim() ?? '';
  // Last, because they are the user's own Markdown and may leave anything open.
  if (text) written.push(`## ${words('dossier.section.notes')}\n\n${text}`);
  return `# ${escaped(titleWords(view.title))}\n\n${written.join('\n\n')}\n`;
}

function aboutLines({ view, decision }: Dossier, { now, addressOf }: Around): (string | null)[] {
  const stage =
    view.outcome === 'open'
      ? words('brief.stage', { stage: stageName(view.stage) })
      : words('brief.ended', { outcome: outcomeName(view.outcome), stage: stageName(view.stage) });
  const clock = clockWords(view, now);
  const address = addressOf(view.keys);
  return [
    view.client && item(words('brief.client', { client: view.client })),
    item(stage),
    view.outcome === 'open' && view.turn !== 'unknown' && clock ? item(words('brief.turn', { clock })) : null,
    decision && item(words('brief.decision', { verdict: words(keyOf('scorecard.verdict', decision.verdict)) })),
    address && `- <${address}>`,
    item(words('brief.asOf', { time: dateWords(now) })),
  ];
}

function callLines({ view: { meeting }, noShowPlan }: Dossier, { zones }: Around): (string | null)[] {
  if (!meeting) return [];
  return [
    item(forMeWords(meeting.at, zones.mine)),
    zones.theirs && item(forThemWords(meeting.at, zones.theirs)),
    item(countWords('length.long.minutes', meeting.minutes)),
    noShowPlan && item(words('meeting.calendarNoShow', { plan: noShowPlan })),
  ];
}

/** What is not ticked in the stage that it is in; what is to be asked stands among the questions. */
function openItems({ view }: Dossier): string[] {
  return view.checklists[view.stage]
    .filter(({ itemId, done, hidden }) => !done && !hidden && !questionItems.includes(itemId))
    .map((item) => `- [ ] ${escaped(item.guard ? words('brief.guard', { item: itemWords(item) }) : itemWords(item))}`);
}

/** What was not asked yet, and the lines of the notes that ask something. */
function questions({ view, notes }: Dossier): string[] {
  const toAsk = view.checklists['deep-dive']
    .filter(({ itemId, done, hidden }) => questionItems.includes(itemId) && !done && !hidden)
    .map((item) => `- [ ] ${escaped(itemWords(item))}`);
  const inNotes = (notes[0]?.text ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*+>]|\d+[.)]|#+|\[[ x]\])\s+/i, '').trim())
    .filter((line) => /[?؟？]$/.test(line));
  return [...toAsk, ...inNotes.map(item)];
}

function clientLines({ view: { clientFacts } }: Dossier): string[] {
  return clientFacts ? clientFactsWords(clientFacts.facts).map(({ label, value }) => pair(label, value)) : [];
}

function scoreLines({ scorecard, decision }: Dossier): (string | null)[] {
  const lines = criteria.flatMap((criterion) => {
    const score = scorecard.scores[criterion];
    return score === null ? [] : [pair(words(keyOf('scorecard.criterion', criterion)), numberWords(score))];
  });
  return [...lines, decision?.reason ? pair(words('scorecard.reason'), decision.reason) : null];
}

function termLines({ terms }: Dossier): string[] {
  return terms.flatMap((term) => {
    const told = termWords(term);
    return told === null ? [] : [pair(words(keyOf('terms.name', term.name)), told)];
  });
}

function pair(name: string, value: string): string {
  return item(words('brief.pair', { name, value }));
}

function item(text: string): string {
  return `- ${escaped(text)}`;
}

/** A text of somebody's on one line, in which no sign means anything to Markdown. */
function escaped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.replace(/[\\`*_[\]<>#|~]|^[-+=]|(?<=^\d+)[.)]/g, (sign) => `\\${sign}`);
}
