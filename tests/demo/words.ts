import { badgesUnder, type BadgeCount, type Interview } from './found.ts';

/** A table of what the extension has found, for a terminal. */
export function tableOf(interviews: readonly Interview[]): string {
  const header: Interview = { title: 'Title', stage: 'Stage', progress: 'Progress', turn: 'Turn' };
  const rows = [header, ...interviews.map((one) => ({ ...one, title: shortened(one.title, 60) }))];
  const widthOf = (column: keyof Interview) => Math.max(...rows.map((row) => row[column].length));
  const widths = { title: widthOf('title'), stage: widthOf('stage'), progress: widthOf('progress') };
  return rows
    .map(({ title, stage, progress, turn }) =>
      [title.padEnd(widths.title), stage.padEnd(widths.stage), progress.padEnd(widths.progress), turn].join('  '),
    )
    .join('\n');
}

/** "10 interviews in Active proposals, 4 invitations, 0 offers; 0 rows of Submitted badged" */
export function summaryOf(counts: readonly BadgeCount[]): string {
  const interviewing = /^(?:active |interview|in interview)/i;
  const list = counts.find(({ heading }) => interviewing.test(heading))?.heading ?? 'the interviewing list';
  const interviews = badgesUnder(counts, interviewing);
  const invitations = badgesUnder(counts, /^invit/i);
  const offers = badgesUnder(counts, /^offers/i);
  const submitted = badgesUnder(counts, /^submitted/i);
  const elsewhere = badgesUnder(counts, /^(?:no list|archived)/i);
  return (
    `${counted(interviews, 'interview')} in ${list}, ${counted(invitations, 'invitation')}, ${counted(offers, 'offer')}; ` +
    `${submitted} rows of Submitted badged${elsewhere > 0 ? `; ${counted(elsewhere, 'badge')} elsewhere` : ''}`
  );
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
