import type { TextFile } from '@/components/save-file';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RawCopy } from '@/components/raw-file';
import type { StorageServices } from '@/components/storage-services';
import { StorageGate } from '@/components/StorageGate';
import type { StorageCondition } from '@/lib/interview/storage-schema';
import { fail, succeed } from '@/lib/result';
import { anInterview, said } from '@/tests/fixtures/make';
import { expectAccessible } from './accessible';

afterEach(cleanup);

const now = new Date(2026, 10, 25, 14, 5).getTime();
const ready: StorageCondition = { state: 'ready', detail: '', lost: null };
const lost: StorageCondition = { ...ready, lost: { interviews: 12, at: new Date(2026, 10, 23).getTime() } };
const trouble = (state: StorageCondition['state']): StorageCondition => ({ state, detail: 'Error: why', lost: null });

const copy: RawCopy = {
  version: 40,
  tables: [
    {
      name: 'interviews',
      keyPath: 'interviewId',
      records: [
        { ...anInterview({ title: said('Shopify theme'), stage: said('deep-dive'), updatedAt: 2 }), wish: 'peace' },
        anInterview({ title: said('Gone'), removed: said(true) }),
        { title: 'of another shape' },
      ],
    },
    { name: 'snapshots', keyPath: 'snapshotId', records: [{ bytes: new Uint8Array([1, 2, 3]) }] },
  ],
  unread: [],
};

/** The gate before something; answers come in this order, the last one again and again. */
function open(...conditions: StorageCondition[]) {
  const answers = conditions.map((condition) => succeed(condition));
  const ask = vi.fn<StorageServices['ask']>(() =>
    Promise.resolve((answers.length > 1 ? answers.shift() : answers[0]) ?? fail('unreachable')),
  );
  const saveFile = vi.fn<StorageServices['saveFile']>();
  const readRawCopy = vi.fn(() => Promise.resolve<RawCopy | null>(copy));
  const services = { ask, saveFile, readRawCopy, now: () => now };
  render(
    <StorageGate services={services}>
      <p>All my interviews</p>
    </StorageGate>,
  );
  return { ...services, asked: () => ask.mock.calls.map(([name]) => name) };
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const behind = () => screen.queryByText('All my interviews');

it('shows nothing before it is known how things are, then what needs them', async () => {
  open(ready);
  expect(behind()).toBeNull();
  expect(await screen.findByText('All my interviews')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('leaves it to what is shown to say that nobody answers', async () => {
  open();
  expect(await screen.findByText('All my interviews')).toBeTruthy();
});

describe.each([
  ['newer', 'Your data is newer than this Greenroom', /Update Greenroom/, true],
  ['upgrade-failed', 'Your data could not be brought up to date', /left everything as it was/, true],
  ['unopenable', 'Your data cannot be opened', /Close the browser and open it again/, true],
  ['blocked', 'A page of the old Greenroom is in the way', /Close all other pages/, false],
  ['disk-full', 'The disk is full', /Make room on the disk/, false],
] as const)('where the data is %s', (state, title, todo, isHopeless) => {
  it('says so in place of everything, and what to do, with the code for a report', async () => {
    open(trouble(state));
    expect((await screen.findByRole('alert')).textContent).toMatch(todo);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
    expect(screen.getByText(`${state}: Error: why`)).toBeTruthy();
    expect(behind()).toBeNull();
    await expectAccessible(document.body);
  });

  it('goes on as soon as trying again helps, and says when it does not', async () => {
    open(trouble(state), trouble(state), ready);
    await press('Try again');
    expect(await screen.findByText(/^Tried at .* still so\.$/)).toBeTruthy();
    await press('Try again');
    expect(await screen.findByText('All my interviews')).toBeTruthy();
  });

  it(`${isHopeless ? 'offers' : 'does not offer'} a copy and to start afresh`, async () => {
    open(trouble(state));
    await screen.findByRole('alert');
    expect(screen.queryByRole('button', { name: 'Save a copy' }) !== null).toBe(isHopeless);
    expect(screen.queryByRole('button', { name: 'Start afresh…' }) !== null).toBe(isHopeless);
  });
});

describe('data that can only be read', () => {
  it('is listed, as far as it is understood, without what was removed', async () => {
    open(trouble('newer'));
    await screen.findByText('2 interviews are there');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Shopify theme Deep dive',
      'Untitled interview ',
    ]);
  });

  it('is saved whole, as it lies on the disk', async () => {
    const { saveFile } = open(trouble('upgrade-failed'));
    await press('Save a copy');
    expect(await screen.findByText(/handed to your browser as a file/)).toBeTruthy();
    const [file] = saveFile.mock.calls[0]!;
    expect(file.name).toBe('greenroom-raw-2026-11-25.json');
    const { database, ...about } = JSON.parse((file as TextFile).text) as { database: RawCopy };
    expect(about).toEqual({ format: 'greenroom-raw-copy', version: 1, savedAt: now });
    expect(database.tables[0]).toEqual(copy.tables[0]);
    expect(database.tables[1]?.records).toEqual([{ bytes: { base64: 'AQID' } }]);
  });

  it('is not pretended to be saved where nothing can be read', async () => {
    const { saveFile, readRawCopy } = open(trouble('unopenable'));
    readRawCopy.mockResolvedValue(null);
    await press('Save a copy');
    expect(await screen.findByText(/nothing to save/)).toBeTruthy();
    expect(saveFile).not.toHaveBeenCalled();
  });

  it('is deleted only after a second question', async () => {
    const { asked } = open(trouble('newer'), ready);
    await press('Start afresh…');
    expect(asked()).toEqual(['storage']);
    expect(document.activeElement?.textContent).toMatch(/for good/);
    await press('Cancel');
    await press('Start afresh…');
    await press('Delete everything');
    expect(await screen.findByText('All my interviews')).toBeTruthy();
    expect(asked()).toEqual(['storage', 'startAfresh']);
  });
});

it('says why it could not be done', async () => {
  const { ask } = open(trouble('newer'));
  await screen.findByRole('heading', { level: 1 });
  ask.mockResolvedValue(fail('unreachable'));
  await press('Try again');
  await waitFor(() => expect(screen.getAllByRole('alert').at(-1)?.textContent).toMatch(/unreachable/));
});

it('tells of interviews that are gone, above the others, until it was read', async () => {
  const { asked } = open(lost, ready);
  const notice = await screen.findByRole('alert');
  expect(notice.textContent).toMatch(/^Your interviews are gone.*On 23 Nov there were 12 interviews here\./);
  expect(behind()).toBeTruthy();
  await expectAccessible(document.body);
  await press('I have read this');
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(asked()).toEqual(['storage', 'acceptLoss']);
});
