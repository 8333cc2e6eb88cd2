import { fail, succeed, type Result } from '@/lib/result';
import { encode, isPacked, pack, unpack, type UnpackCode } from './pack';
import { noRecords, tableNames, type Records, type TableName } from './records';
import { isSealed, seal, unseal, type UnsealCode } from './seal';

const format = 'greenroom-backup';
/** Of the format. Goes up when an older Greenroom could not read it any more. */
const version = 1;
/** Larger files are refused, and so is what unpacks to more, in bytes: ten times what 5,000 interviews need. */
const mostBytes = 256_000_000;
const mostUnpacked = 512_000_000;
/** As many records are written in one piece. */
const pieceSize = 500;

/** What a file may hold besides records. Checked where it is stored. */
export type BackupSettings = { nudgeSettings: unknown; taughtRules: unknown };
export type Backup = { madeAt: number; records: Records; settings: BackupSettings };
/** A file that was opened: its records are not checked yet. */
export type OpenedBackup = { madeAt: number; records: Record<TableName, unknown[]>; settings: BackupSettings };

export type OpenCode = UnpackCode | UnsealCode | 'passphrase-needed' | 'not-json';

export type FileForm = { packed: boolean; passphrase: string | null };
/** `done` of `all` records are written. */
export type Progress = (done: number, all: number) => void;

/** A backup as a file. A sealed one is packed too. Ends with an `AbortError` when `signal` aborts. */
export async function writeBackup(
  backup: Backup,
  { packed, passphrase }: FileForm,
  onProgress: Progress = () => {},
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces = piecesOf(backup, onProgress);
  const bytes = await (packed || passphrase !== null ? pack(pieces, signal) : encode(pieces, signal));
  signal?.throwIfAborted();
  return passphrase === null ? bytes : seal(bytes, passphrase);
}

/** JSON in pieces, so that no text of the whole has to be made. */
function* piecesOf({ madeAt, records, settings }: Backup, onProgress: Progress): Generator<string> {
  const all = tableNames.reduce((sum, table) => sum + records[table].length, 0);
  let done = 0;
  yield `{"format":"${format}","version":${version},"madeAt":${madeAt},"settings":${JSON.stringify(settings)},"records":{`;
  for (const [index, table] of tableNames.entries()) {
    yield `${index > 0 ? ',' : ''}\n"${table}":[`;
    for (let at = 0; at < records[table].length; at += pieceSize) {
      const piece = records[table].slice(at, at + pieceSize).map((record) => JSON.stringify(record));
      yield `${at > 0 ? ',' : ''}\n${piece.join(',\n')}`;
      done += piece.length;
      onProgress(done, all);
    }
    yield ']';
  }
  yield '}}\n';
}

/** The backup in a file. `passphrase-needed`: it is sealed, and `passphrase` is `null`. */
export async function openBackup(
  file: Uint8Array<ArrayBuffer>,
  passphrase: string | null,
): Promise<Result<OpenedBackup, OpenCode>> {
  if (file.length > mostBytes) return fail('too-large');
  if (isSealed(file)) {
    if (passphrase === null) return fail('passphrase-needed');
    const opened = await unseal(file, passphrase);
    return opened.ok ? openBackup(opened.value, null) : opened;
  }
  if (!isPacked(file)) return parse(file);
  const unpacked = await unpack(file, mostUnpacked);
  return unpacked.ok ? parse(unpacked.value) : unpacked;
}

function parse(bytes: Uint8Array): Result<OpenedBackup, OpenCode> {
  if (bytes[0] !== 0x7b) return fail('not-a-backup');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return fail(bytes.at(-1) === 0x7d || bytes.at(-2) === 0x7d ? 'not-json' : 'cut-short', String(error));
  }
  if (!isObject(value) || value['format'] !== format) return fail('not-a-backup');
  if (typeof value['version'] !== 'number') return fail('not-a-backup', 'version');
  if (value['version'] > version) return fail('newer-version', String(value['version']));
  const { madeAt, records, settings } = value;
  if (typeof madeAt !== 'number' || !isObject(records)) return fail('not-a-backup', 'records');

  const tables: Record<TableName, unknown[]> = noRecords();
  for (const [name, rows] of Object.entries(records)) {
    // A table that is not known was made by something else, however new the file says to be.
    if (!isTable(name) || !Array.isArray(rows)) return fail('not-a-backup', name);
    tables[name] = rows;
  }
  const { nudgeSettings = null, taughtRules = null } = isObject(settings) ? settings : {};
  return succeed({ madeAt, records: tables, settings: { nudgeSettings, taughtRules } });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTable(name: string): name is TableName {
  return (tableNames as string[]).includes(name);
}
