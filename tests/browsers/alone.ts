import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const output = join(import.meta.dirname, '../../.output');
const patienceMs = 600_000;

/** Works in the folder of builds while no other process does; waits for that. A process that dies lets go. */
export function alone<Value>(work: () => Value): Value {
  mkdirSync(output, { recursive: true });
  const lock = new DatabaseSync(join(output, 'in-work.db'), { timeout: patienceMs });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return work();
  } finally {
    lock.close();
  }
}
