import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { ledgerAsCsv, ledgerAsJson } from '@/entrypoints/options/ledger-files';
import { reportText } from '@/entrypoints/options/report-text';
import type { Drift } from '@/lib/interview/drift';
import type { ReadPage } from '@/lib/interview/sighting-schema';
import { fail, succeed } from '@/lib/result';
import type { DayReading } from '@/lib/storage/read-data';
import { monday, openOptions, press } from './open-options';
import { someSettings } from '@/tests/fixtures/make';

afterEach(cleanup);

const day = 86_400_000;

/** What was read so many days ago: three looks, one of them not understood. */
function aReading(ago: number, page: ReadPage = 'proposals'): DayReading {
  const lastAt = monday - ago * day;
  return {
    day: new Date(lastAt).toISOString().slice(0, 10),
    page,
    readings: 3,
    rows: 12,
    verdicts: { understood: 2, partly: 0, 'not-understood': 1 },
    layers: { hooks: 12, structure: 11, taught: 0 },
    lastAt,
    lastVerdict: 'not-understood',
  };
}
const ledger = [aReading(0), aReading(0, 'messages'), aReading(3), aReading(40)];
const drift: Drift = { page: 'proposals', since: '2026-11-20', verdict: 'not-understood' };

const rowsIn = (table: Element) =>
  [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim()));
const region = (name: string) => screen.findByRole('region', { name });

describe('the privacy ledger', () => {
  it('says what was read on each day, and that no request was made, and why that holds', async () => {
    await openOptions({ at: '#ledger', ledger });
    const section = await region('What was read');
    expect(section.textContent).toContain('0 requests were made');
    expect(section.textContent).toContain("connect-src 'none'");
    expect(section.textContent).toContain('12 looks at pages since 14 Oct 2026 gave 48 rows');
    expect(rowsIn(within(section).getByRole('table'))).toEqual([
      ['23 Nov 2026', 'Proposals page', '3', '12'],
      ['23 Nov 2026', 'Messages', '3', '12'],
      ['20 Nov 2026', 'Proposals page', '3', '12'],
      ['14 Oct 2026', 'Proposals page', '3', '12'],
    ]);
  });

  it('says that nothing was read, and exports nothing then', async () => {
    await openOptions({ at: '#ledger' });
    expect((await region('What was read')).textContent).toContain('Nothing was read yet');
    expect(screen.queryByRole('button', { name: /Export/ })).toBeNull();
  });

  it('shows more lines when asked', async () => {
    await openOptions({ at: '#ledger', ledger: Array.from({ length: 50 }, (_, ago) => aReading(ago)) });
    const section = await region('What was read');
    expect(section.querySelectorAll('tbody tr')).toHaveLength(20);
    press('Show all 50 lines');
    await waitFor(() => expect(section.querySelectorAll('tbody tr')).toHaveLength(50));
  });

  it.each(['JSON', 'CSV'])('is exported as %s', async (kind) => {
    const { saveFile } = await openOptions({ at: '#ledger', ledger });
    await region('What was read');
    press(`Export as ${kind}`);
    const make = kind === 'JSON' ? ledgerAsJson : ledgerAsCsv;
    expect(saveFile).toHaveBeenCalledExactlyOnceWith(make(ledger, monday));
  });

  it('says that it could not be opened, and why', async () => {
    await openOptions({ at: '#ledger', ledger: new Error('DatabaseClosedError') });
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be opened.*DatabaseClosedError/);
  });
});

describe('the files of the ledger', () => {
  it('hold everything, as data', () => {
    const { name, text } = ledgerAsJson(ledger, monday);
    expect(name).toBe('greenroom-ledger-2026-11-23.json');
    expect(JSON.parse(text)).toEqual({
      format: 'greenroom-ledger',
      version: 1,
      exportedAt: monday,
      requests: 0,
      readings: ledger,
    });
  });

  it('hold everything, as a table', () => {
    const { name, text } = ledgerAsCsv([aReading(3)], monday);
    expect(name).toBe('greenroom-ledger-2026-11-23.csv');
    expect(text.split('\r\n')).toEqual([
      'day,page,looks,rows,understood,partly,not_understood,by_marks,by_structure,taught,last_at',
      '2026-11-20,proposals,3,12,2,0,1,12,11,0,2026-11-20T14:05:00.000Z',
      '',
    ]);
  });

  it('start no formula in a spreadsheet', () => {
    const strange = { ...aReading(0), page: '=1+1' as ReadPage };
    expect(ledgerAsCsv([strange], monday).text).toContain(`,"'=1+1",`);
  });
});

describe('diagnostics', () => {
  it('says of each kind of page how it was read last, and on each of 30 days what each layer saw', async () => {
    await openOptions({ at: '#diagnostics', ledger });
    const section = await region('Diagnostics');
    const summaries = [...section.querySelectorAll('summary')].map(({ textContent }) => textContent);
    expect(summaries).toEqual([
      expect.stringMatching(/^Proposals page not understood ?last read 14:05$/),
      expect.stringMatching(/^Messages not understood ?last read 14:05$/),
    ]);
    const looks = '2 understood, 1 not understood';
    expect(rowsIn(section.querySelector('table')!)).toEqual([
      ['23 Nov 2026', looks, '12', '11'],
      ['20 Nov 2026', looks, '12', '11'],
    ]);
  });

  it('tells what was seen as taught, where something was', async () => {
    const taught = { ...aReading(0), layers: { hooks: 0, structure: 0, taught: 4 } };
    await openOptions({ at: '#diagnostics', ledger: [taught] });
    const section = await region('Diagnostics');
    expect(rowsIn(section.querySelector('table')!)).toEqual([
      ['23 Nov 2026', '2 understood, 1 not understood', '0', '0', '4'],
    ]);
  });

  it('says when no page was read', async () => {
    await openOptions({ at: '#diagnostics', ledger: [aReading(40)] });
    expect((await region('Diagnostics')).textContent).toContain('No page was read in this time');
  });

  it('tells of a page that is not understood any more, until it is dismissed', async () => {
    const { services } = await openOptions({ at: '#diagnostics', drifts: [drift] });
    await screen.findByText(/Since 20 November Greenroom does not understand/);
    press('Dismiss: Proposals page');
    await waitFor(() => expect(screen.queryByText(/Since 20 November/)).toBeNull());
    expect(services.dismissDrift).toHaveBeenCalledExactlyOnceWith(drift);
  });
});

describe('a report', () => {
  const skeleton = 'page proposals at /nx/proposals/\nhtml\n body';
  const kept = { skeleton: () => Promise.resolve(succeed(skeleton)) };
  const whole = async () => (await screen.findByLabelText<HTMLTextAreaElement>('The whole report')).value;

  it('is shown whole before it is saved, and that is what is saved', async () => {
    const { saveFile } = await openOptions({ at: '#diagnostics', ledger, answers: kept });
    const text = await whole();
    expect(text).toContain(skeleton);
    expect(saveFile).not.toHaveBeenCalled();
    press('Save');
    expect(saveFile).toHaveBeenCalledExactlyOnceWith({
      name: 'greenroom-report-2026-11-23.txt',
      type: 'text/plain',
      text,
    });
    await screen.findByText(/^Saved as greenroom-report-2026-11-23\.txt/);
  });

  it('is discarded, also where it was kept', async () => {
    const { ask, saveFile } = await openOptions({ at: '#diagnostics', answers: kept });
    await whole();
    press('Discard');
    const status = await screen.findByText('The report was discarded.');
    expect(ask).toHaveBeenCalledWith('keepSkeleton', '');
    expect(screen.queryByLabelText('The whole report')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(status));
    expect(saveFile).not.toHaveBeenCalled();
  });

  it('stays where it could not be discarded, and says why', async () => {
    await openOptions({
      at: '#diagnostics',
      answers: { ...kept, keepSkeleton: () => Promise.resolve(fail('unreachable')) },
    });
    await whole();
    press('Discard');
    expect((await screen.findByRole('alert')).textContent).toContain('unreachable');
    expect(await whole()).toContain(skeleton);
  });

  it('says how one comes here', async () => {
    await openOptions({ at: '#diagnostics' });
    expect(await screen.findByText(/No report is waiting.*“Something wrong\?”/)).toBeTruthy();
  });

  it('holds versions, mode, what was understood, and the skeleton, and no more of the browser', () => {
    const userAgent = 'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0 marker-7731';
    const settings = someSettings({ mode: 'click', pausedUntil: monday + 1 });
    const text = reportText({ version: '0.1.0', userAgent, settings, readings: ledger, skeleton, now: monday });
    expect(text.split('\n')).toEqual([
      'Greenroom report, format 1',
      'Greenroom 0.1.0, Firefox 153, Linux',
      'Mode: click, paused',
      'Made: 2026-11-23',
      '',
      'Looks at each kind of page in 30 days: understood, partly, not understood;',
      'rows seen by marks, by structure, as taught; the last look',
      'proposals: 6, 0, 3; 36, 33, 0; not-understood on 2026-11-23',
      'messages: 2, 0, 1; 12, 11, 0; not-understood on 2026-11-23',
      '',
      expect.stringMatching(/^How the page is built/),
      '("?" for any other word, "#" for numbers)',
      ...skeleton.split('\n'),
      '',
    ]);
  });

  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36',
      'Chrome 156, Windows',
    ],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.1', 'Edge 150, macOS'],
    ['Something else', 'another browser, another system'],
  ])('names the browser and the family of its system: %s', (userAgent, words) => {
    const settings = someSettings();
    const text = reportText({ version: '1', userAgent, settings, readings: [], skeleton: 'x', now: 0 });
    expect(text.split('\n')[1]).toBe(`Greenroom 1, ${words}`);
    expect(text).toContain('\nnone\n');
  });
});

it('is accessible with everything in it and open', async () => {
  await openOptions({
    at: '#diagnostics',
    ledger,
    drifts: [drift],
    answers: { skeleton: () => Promise.resolve(succeed('page')) },
  });
  await screen.findByLabelText('The whole report');
  for (const details of document.querySelectorAll('details')) details.open = true;
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
});
