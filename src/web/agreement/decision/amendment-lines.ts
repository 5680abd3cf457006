import type { DiffPart } from '../../ui/WordDiff.tsx';

/** Two lists of lines as one: what goes stands before what comes, and what stays keeps its place. */
export function diffLines(before: readonly string[], after: readonly string[]): readonly DiffPart[] {
  const parts = [
    ...before.map((text) => ({ kind: after.includes(text) ? ('same' as const) : ('removed' as const), text })),
    ...after.filter((text) => !before.includes(text)).map((text) => ({ kind: 'added' as const, text })),
  ];
  return parts.map((part, at) => ({ ...part, text: at === parts.length - 1 ? part.text : `${part.text}\n` }));
}
