/**
 * A rule's «no», as a value. `code` is what `words` turns into a sentence; `values` fill the sentence.
 * Values are public by construction: a refusal may be shown to whoever sent the command, and only to them.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly values?: Readonly<Record<string, string | number | readonly string[]>> | undefined;
  /** Where a command holds many things: every one of its faults, each with its place. */
  readonly faults?: readonly RefusalFault[] | undefined;
}

/** One of several faults, with a sentence of its own. */
export interface RefusalFault {
  /** The field of the command, parts joined by dots. */
  readonly path: string;
  readonly code: string;
  readonly values?: Refusal['values'];
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
