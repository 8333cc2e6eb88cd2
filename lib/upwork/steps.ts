/** Work that may rest after each of its steps, so that a page of any size stays usable meanwhile. */
export type Steps<Value> = Generator<undefined, Value>;

/** What comes of `steps`, all in one go. */
export function finished<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
