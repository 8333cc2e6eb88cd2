import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { maxTaughtRules, taughtRuleSchema, type TaughtRule } from '@/lib/interview/taught-schema';

const name = 'taughtRules';
const storedSchema = z.strictObject({ version: z.literal(1), rules: z.array(taughtRuleSchema) });

/** The sections that the user has taught, in the order of teaching. Rules that cannot be read are as never taught. */
export async function loadTaughtRules(): Promise<TaughtRule[]> {
  const stored = (await browser.storage.local.get(name))[name];
  const checked = storedSchema.safeParse(stored);
  if (!checked.success && stored !== undefined) console.error('[taught rules]', checked.error);
  return checked.success ? checked.data.rules : [];
}

/** One that describes the same section on the same page takes the place of the former. */
export function addTaughtRule(rule: TaughtRule): Promise<TaughtRule[]> {
  return change((rules) => [...rules.filter((other) => !isSameSection(other, rule)), rule].slice(-maxTaughtRules));
}

export function removeTaughtRule(ruleId: string): Promise<TaughtRule[]> {
  return change((rules) => rules.filter((rule) => rule.ruleId !== ruleId));
}

function change(by: (rules: TaughtRule[]) => TaughtRule[]): Promise<TaughtRule[]> {
  return navigator.locks.request(name, async () => {
    const rules = by(await loadTaughtRules());
    await browser.storage.local.set({ [name]: { version: 1, rules } });
    return rules;
  });
}

function isSameSection(a: TaughtRule, b: TaughtRule): boolean {
  return (
    a.path === b.path && a.heading === b.heading && a.role === b.role && a.label === b.label && a.links === b.links
  );
}
