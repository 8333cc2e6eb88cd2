import { useRef, useState } from 'preact/hooks';
import { openBackup, type OpenCode, type OpenedBackup } from '@/lib/backup/backup-file';
import { tableNames } from '@/lib/backup/records';
import type { CallCode, Response } from '@/lib/messages/protocol';
import { nudgeSettingsSchema } from '@/lib/nudge/nudge-settings';
import { taughtRulesSchema } from '@/lib/interview/taught-schema';
import type { Ask } from '../services';

type Counts = Response<'previewImport'>;
type Refusals = Response<'stageImport'>;
export type ImportStep =
  | { step: 'idle' }
  | { step: 'opening' }
  /** `wrong`: the one before did not open it. */
  | { step: 'passphrase'; wrong: boolean }
  | { step: 'staging'; done: number; all: number }
  | { step: 'preview'; counts: Counts; refused: Refusals; madeAt: number; hasSettings: boolean }
  | { step: 'applying' }
  | { step: 'done'; counts: Counts }
  | { step: 'cancelled' }
  | { step: 'failed'; code: OpenCode | CallCode | 'unreadable' };

/** As many records go to the background in one piece. */
const pieceSize = 400;

/**
 * Takes a file in, step by step: opened here, checked and kept aside by the background, previewed, and only then applied,
 * all of it at once.
 */
export function useImport(ask: Ask) {
  const [step, setStep] = useState<ImportStep>({ step: 'idle' });
  const file = useRef<Uint8Array<ArrayBuffer> | null>(null);
  const opened = useRef<OpenedBackup | null>(null);
  const importId = useRef('');

  async function choose(chosen: File): Promise<void> {
    setStep({ step: 'opening' });
    try {
      file.current = new Uint8Array(await chosen.arrayBuffer());
    } catch {
      setStep({ step: 'failed', code: 'unreadable' });
      return;
    }
    await open(null);
  }

  async function open(passphrase: string | null): Promise<void> {
    if (!file.current) return;
    if (passphrase !== null) setStep({ step: 'opening' });
    const answer = await openBackup(file.current, passphrase);
    if (!answer.ok && answer.code === 'passphrase-needed') setStep({ step: 'passphrase', wrong: false });
    else if (!answer.ok && answer.code === 'wrong-passphrase') setStep({ step: 'passphrase', wrong: true });
    else if (!answer.ok) setStep({ step: 'failed', code: answer.code });
    else await stage(answer.value);
  }

  async function stage(backup: OpenedBackup): Promise<void> {
    file.current = null;
    opened.current = backup;
    const id = crypto.randomUUID();
    importId.current = id;
    const all = tableNames.reduce((sum, table) => sum + backup.records[table].length, 0);
    let done = 0;
    const refused: Refusals = [];
    for (const table of tableNames) {
      for (let first = 0; first < backup.records[table].length; first += pieceSize) {
        setStep({ step: 'staging', done, all });
        const records = backup.records[table].slice(first, first + pieceSize);
        const answer = await ask('stageImport', { importId: id, table, records });
        if (importId.current !== id) return; // cancelled meanwhile
        if (!answer.ok) {
          await drop(id);
          setStep({ step: 'failed', code: answer.code });
          return;
        }
        refused.push(...answer.value.map((refusal) => ({ ...refusal, index: refusal.index + first })));
        done += records.length;
      }
    }
    const counts = await ask('previewImport', id);
    if (importId.current !== id) return;
    if (!counts.ok) {
      await drop(id);
      setStep({ step: 'failed', code: counts.code });
      return;
    }
    const hasSettings = settingsIn(backup) !== null;
    setStep({ step: 'preview', counts: counts.value, refused, madeAt: backup.madeAt, hasSettings });
  }

  async function apply(withSettings: boolean): Promise<void> {
    setStep({ step: 'applying' });
    const settings = withSettings && opened.current ? settingsIn(opened.current) : null;
    const answer = await ask('applyImport', { importId: importId.current, settings });
    if (!answer.ok) await drop(importId.current);
    opened.current = null;
    setStep(answer.ok ? { step: 'done', counts: answer.value } : { step: 'failed', code: answer.code });
  }

  async function cancel(): Promise<void> {
    const id = importId.current;
    importId.current = '';
    file.current = null;
    opened.current = null;
    setStep({ step: 'cancelled' });
    if (id) await drop(id);
  }

  /** What was kept aside; if it cannot be dropped now, it is the next time. */
  async function drop(id: string): Promise<void> {
    await ask('cancelImport', id);
  }

  return { step, choose, open, apply, cancel };
}

/** The settings in a file as far as they are sound; `null` where none are. */
function settingsIn({ settings }: OpenedBackup) {
  const nudgeSettings = nudgeSettingsSchema.safeParse(settings.nudgeSettings);
  const taughtRules = taughtRulesSchema.safeParse(settings.taughtRules);
  if (!nudgeSettings.success && !taughtRules.success) return null;
  return {
    nudgeSettings: nudgeSettings.success ? nudgeSettings.data : null,
    taughtRules: taughtRules.success ? taughtRules.data : [],
  };
}
