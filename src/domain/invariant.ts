/** Throws when something that cannot be false is false: a bug, answered with a 500 and an id, never a refusal. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${message}`);
}
