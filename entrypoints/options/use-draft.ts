import { useRef, useState } from 'preact/hooks';

export type Texts<Name extends string> = Record<Name, string>;
/** What is wrong, and in which field. */
export type Problem<Name extends string> = { at: Name; words: string };

type Options<Name extends string, Value> = {
  /** What the fields show while nothing is typed. */
  stored: Texts<Name>;
  read: (texts: Texts<Name>) => { value: Value } | { problem: Problem<Name> };
  store: (value: Value) => Promise<boolean>;
};

/** Fields that make sense together only. What is typed stays in them until it can be stored. */
export function useDraft<Name extends string, Value>({ stored, read, store }: Options<Name, Value>) {
  const [typed, setTyped] = useState<Partial<Texts<Name>>>({});
  const [problem, setProblem] = useState<Problem<Name> | null>(null);
  // Also here, because fields are left in the moment in which they are removed, before anything is drawn anew.
  const newest = useRef(typed);

  function keep(typed: Partial<Texts<Name>>): void {
    newest.current = typed;
    setTyped(typed);
    setProblem(null);
  }

  function forget(): void {
    keep({});
  }

  async function leave(): Promise<void> {
    const texts = { ...stored, ...newest.current };
    if (isSame(texts, stored)) {
      forget();
      return;
    }
    const answer = read(texts);
    if ('problem' in answer) {
      setProblem(answer.problem);
      return;
    }
    setProblem(null);
    // Something else may have been typed while it was being stored.
    if ((await store(answer.value)) && isSame({ ...stored, ...newest.current }, texts)) forget();
  }

  return {
    texts: { ...stored, ...typed } as Texts<Name>,
    type: (name: Name, text: string) => keep({ ...newest.current, [name]: text }),
    forget,
    problem,
    problemAt: (name: Name) => (problem?.at === name ? problem.words : null),
    /** For the element around the fields: they are stored when all are left, since one alone may be half of a change. */
    leaving: {
      onFocusOut: (event: FocusEvent & { currentTarget: Element }) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) void leave();
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) void leave();
      },
    },
  };
}

function isSame<Name extends string>(a: Texts<Name>, b: Texts<Name>): boolean {
  return (Object.keys(a) as Name[]).every((name) => a[name] === b[name]);
}
