/** A value of a JSON or YAML file with its place. */
export type DataNode = Place &
  (
    | { readonly kind: 'map'; readonly fields: ReadonlyMap<string, DataNode> }
    | { readonly kind: 'list'; readonly items: readonly DataNode[] }
    | { readonly kind: 'value'; readonly value: string | number | boolean | null; readonly written: string }
  );

/** Line and column from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The line and column of a position in a text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
