import { useEffect, useState } from 'preact/hooks';
import type { TaughtRule } from '@/lib/interview/taught-schema';
import type { CallCode } from '@/lib/messages/protocol';
import type { Result } from '@/lib/result';
import { numberWords, words } from '@/lib/words/words';
import type { Ask } from './services';
import { taughtInJson } from './taught-files';

/** `said`: what was done last; `removed`: what can be put back. */
type State = {
  rules: TaughtRule[] | null;
  failure: CallCode | null;
  said: string;
  removed: TaughtRule | null;
};

/** The taught lists as the background keeps them; taught on pages meanwhile, they come when one looks here again. */
export function useTaught(ask: Ask) {
  const [state, setState] = useState<State>({ rules: null, failure: null, said: '', removed: null });

  function show(answer: Result<TaughtRule[], CallCode>, said: string, removed: TaughtRule | null = null): void {
    if (answer.ok) setState({ rules: answer.value, failure: null, said, removed });
    else setState((before) => ({ ...before, failure: answer.code }));
  }

  useEffect(() => {
    const load = () =>
      void ask('taughtRules', null).then((answer) => {
        if (answer.ok) setState((before) => ({ ...before, rules: answer.value, failure: null }));
        else setState((before) => ({ ...before, failure: answer.code }));
      });
    load();
    window.addEventListener('focus', load);
    return () => window.removeEventListener('focus', load);
  }, [ask]);

  async function importText(text: string): Promise<void> {
    const found = taughtInJson(text);
    if (!found) {
      setState((before) => ({
        ...before,
        said: words('options.taught.noFile'),
        removed: null,
      }));
      return;
    }
    const answers = [];
    for (const rule of found) answers.push(await ask('addTaughtRule', rule as TaughtRule));
    const taken = answers.filter(({ ok }) => ok).length;
    show(
      await ask('taughtRules', null),
      words('options.taught.imported', { taken: numberWords(taken), all: numberWords(found.length) }),
    );
  }

  return {
    ...state,
    remove: async (rule: TaughtRule, name: string) =>
      show(await ask('removeTaughtRule', rule.ruleId), words('options.taught.removed', { name }), rule),
    putBack: async (rule: TaughtRule, name: string) =>
      show(await ask('addTaughtRule', rule), words('options.taught.isBack', { name })),
    importText,
    forgetFailure: () => setState((before) => ({ ...before, failure: null })),
  };
}
