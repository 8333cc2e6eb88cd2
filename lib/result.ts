/** How expected failure is spoken of: a code that a bug report can quote, because an `Error` does not survive a message. */
export type Failure<Code extends string> = { ok: false; code: Code; detail: string };
export type Result<Value, Code extends string> = { ok: true; value: Value } | Failure<Code>;

export function succeed<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** `detail` is for diagnostics only and is cut at 200 characters. */
export function fail<Code extends string>(code: Code, detail = ''): Failure<Code> {
  return { ok: false, code, detail: detail.slice(0, 200) };
}
