/**
 * A rule's «no», as a value. `code` is what `words` turns into a sentence; `values` fill the sentence.
 * Values are public by construction: a refusal may be shown to whoever sent the command, and only to them.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly values?: Readonly<Record<string, string | number | readonly string[]>> | undefined;
}

export interface Refused<Code extends string = string> {
  readonly refusal: Refusal<Code>;
}

/** Builds a refused decision. */
export function refuse<Code extends string>(code: Code, values?: Refusal['values']): Refused<Code> {
  return { refusal: values === undefined ? { code } : { code, values } };
}

export function isRefused<T extends object>(value: T | Refused): value is Refused {
  return 'refusal' in value;
}
