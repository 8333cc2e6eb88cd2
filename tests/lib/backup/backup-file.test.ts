// @vitest-environment node
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpack } from '@/lib/backup/pack';
import { openBackup, writeBackup } from '@/lib/backup/backup-file';
import { noRecords, type Records } from '@/lib/backup/records';
import { anInterview } from '@/tests/fixtures/make';
import { arbitraryRecords } from '@/tests/fixtures/arbitrary-records';

const settings = { nudgeSettings: null, taughtRules: null };
const records: Records = { ...noRecords(), interviews: [anInterview()] };
const backup = { madeAt: 5, records, settings };
const bytes = (text: string) => new TextEncoder().encode(text);
const plain = { packed: false, passphrase: null };

describe.each([
  ['plain', plain],
  ['packed', { packed: true, passphrase: null }],
  ['sealed', { packed: true, passphrase: 'ein Schlüssel ✓' }],
])('a %s file', (_, form) => {
  it('opens as it was', async () => {
    const file = await writeBackup(backup, form);
    expect(await openBackup(file, form.passphrase)).toEqual({ ok: true, value: backup });
  });

  it('that was cut short is refused', async () => {
    const file = await writeBackup(backup, form);
    const opened = await openBackup(file.slice(0, file.length - 9), form.passphrase);
    expect(opened).toMatchObject({ code: form.passphrase ? 'wrong-passphrase' : 'cut-short' });
  });
});

it('holds every record, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRecords, async (all) => {
      const file = await writeBackup({ madeAt: 1, records: all, settings }, { packed: true, passphrase: null });
      expect(await openBackup(file, null)).toEqual({ ok: true, value: { madeAt: 1, records: all, settings } });
    }),
    { numRuns: 30 },
  );
});

it('tells how far it is, and stops when it is cancelled', async () => {
  const many = {
    ...noRecords(),
    interviews: Array.from({ length: 1200 }, (_, n) => anInterview({ keys: [`job:${n}`] })),
  };
  const told: number[] = [];
  await writeBackup({ ...backup, records: many }, plain, (done) => told.push(done));
  expect(told).toEqual([500, 1000, 1200]);
  const cancel = new AbortController();
  const writing = writeBackup({ ...backup, records: many }, plain, () => cancel.abort(), cancel.signal);
  await expect(writing).rejects.toThrow(/abort/i);
});

it('unpacks no more than it may', async () => {
  const file = new Uint8Array(gzipSync(Buffer.alloc(2_000_000, '{')));
  expect(await unpack(file, 1_000_000)).toMatchObject({ code: 'too-large' });
  expect(await unpack(file, 2_000_000)).toMatchObject({ ok: true });
});

it('is another file each time it is sealed', async () => {
  const form = { packed: true, passphrase: 'same' };
  const [one, other] = [await writeBackup(backup, form), await writeBackup(backup, form)];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
});

describe('a file is refused with its reason', () => {
  it.each([
    ['text', bytes('hello'), 'not-a-backup'],
    ['an empty file', bytes(''), 'not-a-backup'],
    ['JSON of something else', bytes('{"a":1}'), 'not-a-backup'],
    ['broken JSON', bytes('{"format":,}'), 'not-json'],
    ['JSON cut short', bytes('{"format":"greenroom-backup","ver'), 'cut-short'],
    ['a later version', bytes('{"format":"greenroom-backup","version":2}'), 'newer-version'],
    [
      'a table that is not known',
      bytes('{"format":"greenroom-backup","version":1,"madeAt":1,"records":{"users":[]}}'),
      'not-a-backup',
    ],
    [
      'hostile names',
      bytes('{"format":"greenroom-backup","version":1,"madeAt":1,"records":{"__proto__":[]}}'),
      'not-a-backup',
    ],
    ['200 MB of zeros, gzipped', new Uint8Array(gzipSync(Buffer.alloc(200_000_000))), 'not-a-backup'],
    ['letters that are none', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 'not-json'],
  ])('%s', async (_, file, code) => {
    expect(await openBackup(file, null)).toMatchObject({ ok: false, code });
  });

  it('a sealed one without a passphrase, or with another', async () => {
    const file = await writeBackup(backup, { packed: true, passphrase: 'right' });
    expect(await openBackup(file, null)).toMatchObject({ code: 'passphrase-needed' });
    expect(await openBackup(file, 'wrong')).toMatchObject({ code: 'wrong-passphrase' });
  });

  it('a sealed one that asks for endless work', async () => {
    const file = await writeBackup(backup, { packed: true, passphrase: 'right' });
    new DataView(file.buffer).setUint32(17, 0xffffffff);
    expect(await openBackup(file, 'right')).toMatchObject({ code: 'not-a-backup' });
  });
});
