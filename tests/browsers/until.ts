import { setTimeout } from 'node:timers/promises';

/** Asks again and again until there is an answer; after `patienceMs` throws "`what` did not happen". */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined | null | false>,
  patienceMs = 15_000,
): Promise<Answer> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`Within ${patienceMs / 1000} s this did not happen: ${what}.`);
    await setTimeout(50);
  }
}
