import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openBackup, writeBackup } from '@/lib/backup/backup-file';
import { noRecords, type Records } from '@/lib/backup/records';
import { fail, succeed } from '@/lib/result';
import { aChange, anInterview, said } from '@/tests/fixtures/make';
import { monday, openOptions } from './open-options';

afterEach(cleanup);

const open = anInterview({ title: said<string | null>('Rebuild a booking site') });
const lost = anInterview({ keys: ['proposal:2'], outcome: said('lost'), title: said<string | null>('=1+1') });
const records: Records = {
  ...noRecords(),
  interviews: [open, lost],
  changes: [aChange(7), aChange(3, { what: 'added' })],
};
const counts = { fresh: 2, changed: 1, same: 0, others: 0 };
/** Sealing is meant to take a while. */
const slow = { timeout: 15_000 };
const inGroup = (name: string) => within(screen.getByRole('group', { name }));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const bytesOf = (file: object) => (file as { bytes: Uint8Array<ArrayBuffer> }).bytes;

describe('exporting', () => {
  it('saves everything as a packed file', async () => {
    const { saveFile } = await openOptions({ at: '#data', records });
    press('Save a backup');
    await screen.findByText('Saved as greenroom-2026-11-23.json.gz.');
    const opened = await openBackup(bytesOf(saveFile.mock.calls[0]![0]), null);
    expect(opened).toMatchObject({ ok: true, value: { madeAt: monday, records } });
  });

  it('saves only what was chosen', async () => {
    const { saveFile } = await openOptions({ at: '#data', records });
    fireEvent.change(screen.getByLabelText('Which interviews'), { target: { value: 'ended' } });
    press('Save a backup');
    await waitFor(() => expect(saveFile).toHaveBeenCalled());
    const opened = await openBackup(bytesOf(saveFile.mock.calls[0]![0]), null);
    expect(opened).toMatchObject({ value: { records: { interviews: [lost], changes: [] } } });
  });

  it('seals with a passphrase that was typed twice, and not before', { timeout: 20_000 }, async () => {
    const { saveFile } = await openOptions({ at: '#data', records });
    fireEvent.change(screen.getByLabelText('As'), { target: { value: 'sealed' } });
    type('Passphrase', 'correct horse');
    type('The same again', 'correct hors');
    screen.getByText('The two are not the same yet.');
    press('Save a backup');
    expect(saveFile).not.toHaveBeenCalled();
    type('The same again', 'correct horse');
    press('Save a backup');
    await screen.findByText('Saved as greenroom-2026-11-23.greenroom.', {}, slow);
    expect(await openBackup(bytesOf(saveFile.mock.calls[0]![0]), 'correct horse')).toMatchObject({ ok: true });
  });

  it('writes tables in which no formula starts', async () => {
    const { saveFile } = await openOptions({ at: '#data', records });
    press('Interviews as CSV');
    press('Stage history as CSV');
    await waitFor(() => expect(saveFile).toHaveBeenCalledTimes(2));
    const [interviews, stages] = saveFile.mock.calls.map(([file]) => (file as { text: string }).text.split('\r\n'));
    expect(interviews![2]).toContain("'=1+1");
    expect(stages).toEqual([
      'interview_id,title,at,by,what,from,to,takes_back,hours_before',
      'proposal:1,Rebuild a booking site,1970-01-01T00:00:00.003Z,user,added,interviewing,deep-dive,,',
      'proposal:1,Rebuild a booking site,1970-01-01T00:00:00.007Z,user,stage,interviewing,deep-dive,,0',
      '',
    ]);
  });
});

it('saves planned calls for a calendar', async () => {
  const planned = { ...open, meeting: said({ at: Date.UTC(2026, 10, 26, 13), minutes: 30 }) };
  const { saveFile } = await openOptions({ at: '#data', records: { ...records, interviews: [planned, lost] } });
  press('Planned calls for your calendar');
  await waitFor(() => expect(saveFile).toHaveBeenCalled());
  const { name, text } = saveFile.mock.calls[0]![0] as { name: string; text: string };
  expect(name).toBe('greenroom-calls-2026-11-23.ics');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text).toContain('DTSTART:20261126T130000Z');
});

describe('importing', () => {
  const settings = { nudgeSettings: null, taughtRules: null };
  async function choose(
    bytes: Uint8Array<ArrayBuffer>,
    answers: NonNullable<Parameters<typeof openOptions>[0]>['answers'] = {},
  ) {
    const world = await openOptions({
      at: '#data',
      answers: {
        stageImport: () => Promise.resolve(succeed([])),
        previewImport: () => Promise.resolve(succeed(counts)),
        applyImport: () => Promise.resolve(succeed(counts)),
        cancelImport: () => Promise.resolve(succeed(null)),
        ...answers,
      },
    });
    const file = new File([bytes], 'backup');
    fireEvent.change(screen.getByLabelText('Backup file'), { target: { files: [file] } });
    return world;
  }
  const backup = (passphrase: string | null = null) =>
    writeBackup({ madeAt: monday, records, settings }, { packed: true, passphrase });

  it('shows what the file would do, and does it when told so', async () => {
    const { ask } = await choose(await backup());
    await screen.findByText(/2 new interviews.*1 interview that changes/);
    expect(ask.mock.calls.filter(([name]) => name === 'applyImport')).toEqual([]);
    press('Import');
    await screen.findByText('Imported. You can take it back below.');
    const staged = ask.mock.calls.filter(([name]) => name === 'stageImport').map(([, request]) => request);
    expect(staged).toMatchObject([{ table: 'interviews', records: [open, lost] }, { table: 'changes' }]);
  });

  it('names the records that are refused', async () => {
    await choose(await backup(), {
      stageImport: () => Promise.resolve(succeed([{ table: 'interviews', index: 1, why: 'stage: invalid_value' }])),
    });
    await screen.findByText('2 records cannot be taken, because they are not as Greenroom writes them');
    expect(screen.getAllByText('stage: invalid_value').length).toBeGreaterThan(0);
  });

  it('changes nothing when it is cancelled', async () => {
    const { ask } = await choose(await backup());
    await screen.findByText('What this file would do');
    press('Cancel');
    await screen.findByText('Cancelled. Nothing was changed.');
    expect(ask.mock.calls.map(([name]) => name)).toContain('cancelImport');
    expect(ask.mock.calls.map(([name]) => name)).not.toContain('applyImport');
  });

  it('asks for the passphrase of a sealed file, and again after a wrong one', { timeout: 20_000 }, async () => {
    await choose(await backup('correct horse'));
    await screen.findByLabelText('Passphrase of this file');
    type('Passphrase of this file', 'wrong');
    press('Open');
    await screen.findByText(/does not open the file/, {}, slow);
    type('Passphrase of this file', 'correct horse');
    press('Open');
    await screen.findByText('What this file would do', {}, slow);
  });

  it.each([
    ['hello', /not a backup of Greenroom.*not-a-backup/],
    ['{"format":"greenroom-backup","version":9}', /newer Greenroom.*newer-version/],
    ['{"format":"greenroom-backup",', /cut short.*cut-short/],
  ])('refuses %s in a sentence', async (text, sentence) => {
    const { ask } = await choose(new TextEncoder().encode(text));
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
    expect(ask.mock.calls.map(([name]) => name)).not.toContain('stageImport');
  });

  it('drops what was kept aside when the background fails', async () => {
    const { ask } = await choose(await backup(), { previewImport: () => Promise.resolve(fail('failed')) });
    await screen.findByRole('alert');
    expect(ask.mock.calls.map(([name]) => name)).toContain('cancelImport');
  });

  it('is taken back', async () => {
    const undoImport = vi.fn(() => Promise.resolve(succeed({ undone: 2, kept: 1 })));
    await openOptions({ at: '#data', imports: [{ importId: 'one', at: monday, counts }], answers: { undoImport } });
    press('Take back');
    await screen.findByText('Taken back for 2 interviews. 1 interview was changed since and stays.');
    expect(undoImport).toHaveBeenCalledWith('one');
  });
});

describe('snapshots', () => {
  const snapshots = [{ snapshotId: 's', at: monday, reason: 'daily' as const, interviews: 3, size: 2100 }];

  it('are put back after a second press, which says what that means', async () => {
    const restoreSnapshot = vi.fn(() => Promise.resolve(succeed({ interviews: 3 })));
    await openOptions({ at: '#data', snapshots, answers: { restoreSnapshot } });
    press(/^Put back the snapshot/);
    screen.getByText(/as it was then/);
    expect(restoreSnapshot).not.toHaveBeenCalled();
    press('Yes, put it back');
    await screen.findByText(/Put back, with 3 interviews/);
  });

  it('say so where there is none', async () => {
    await openOptions({ at: '#data' });
    inGroup('Daily snapshots').getByText(/There is none yet/);
  });
});

describe('erasing', () => {
  it('keeps half-typed texts where nothing was erased', async () => {
    const eraseAll = vi.fn(() => Promise.resolve(fail('failed')));
    const { services } = await openOptions({ at: '#data', answers: { eraseAll } });
    type('Type “erase” to confirm', 'erase');
    press('Erase everything');
    await screen.findByRole('alert');
    expect(services.forgetHere).not.toHaveBeenCalled();
  });

  it('wants the word first', async () => {
    const eraseAll = vi.fn(() => Promise.resolve(succeed(null)));
    const { services } = await openOptions({ at: '#data', answers: { eraseAll } });
    press('Erase everything');
    expect(eraseAll).not.toHaveBeenCalled();
    type('Type “erase” to confirm', 'Erase ');
    press('Erase everything');
    await screen.findByText(/Everything is erased/);
    expect(eraseAll).toHaveBeenCalledTimes(1);
    expect(services.forgetHere).toHaveBeenCalledTimes(1);
  });
});

it('has no violations', async () => {
  await openOptions({
    at: '#data',
    records,
    imports: [{ importId: 'one', at: monday, counts }],
    snapshots: [{ snapshotId: 's', at: monday, reason: 'daily', interviews: 3, size: 2100 }],
  });
  fireEvent.change(screen.getByLabelText('As'), { target: { value: 'sealed' } });
  const section = screen.getByRole('region', { name: 'Your data' });
  const { violations, passes } = await axe.run(section, { rules: { 'color-contrast': { enabled: false } } });
  expect(passes.length).toBeGreaterThan(10);
  expect(violations.map(({ id }) => id)).toEqual([]);
});
