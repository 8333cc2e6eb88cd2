// @vitest-environment node
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TaughtRule } from '@/lib/interview/taught-schema';
import { addTaughtRule, loadTaughtRules, removeTaughtRule } from '@/lib/storage/taught-rules';

afterEach(() => vi.restoreAllMocks());

function aRule(changed: Partial<TaughtRule> = {}): TaughtRule {
  return {
    ruleId: crypto.randomUUID(),
    taughtAt: 1000,
    path: '/nx/proposals/',
    section: 'active',
    heading: 'Talks',
    role: 'table',
    label: null,
    links: 'proposal',
    despiteSubmitted: false,
    ...changed,
  };
}

it('keeps what was taught, in the order of teaching', async () => {
  const [first, second] = [aRule(), aRule({ heading: 'Interviews' })];
  await addTaughtRule(first);
  expect(await addTaughtRule(second)).toEqual([first, second]);
  expect(await loadTaughtRules()).toEqual([first, second]);
});

it('replaces what was taught of the same section before', async () => {
  await addTaughtRule(aRule());
  const again = aRule({ taughtAt: 2000, despiteSubmitted: true });
  expect(await addTaughtRule(again)).toEqual([again]);
});

it('forgets one rule and keeps the others', async () => {
  const [first, second] = [aRule(), aRule({ heading: 'Interviews' })];
  await addTaughtRule(first);
  await addTaughtRule(second);
  expect(await removeTaughtRule(first.ruleId)).toEqual([second]);
});

it('loses none of two rules taught at once', async () => {
  await Promise.all([addTaughtRule(aRule()), addTaughtRule(aRule({ heading: 'Interviews' }))]);
  expect(await loadTaughtRules()).toHaveLength(2);
});

it('keeps no more than the last fifty', async () => {
  for (let count = 0; count < 52; count += 1) await addTaughtRule(aRule({ heading: `List ${count}` }));
  const rules = await loadTaughtRules();
  expect(rules).toHaveLength(50);
  expect(rules[0]?.heading).toBe('List 2');
});

it('takes rules that it cannot read as never taught, and says so in the console', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  await fakeBrowser.storage.local.set({ taughtRules: { version: 1, rules: [{ path: 'javascript:' }] } });
  expect(await loadTaughtRules()).toEqual([]);
  expect(logged).toHaveBeenCalledOnce();
});
