import type { Id } from '../id.ts';
import type { Term } from '../term.ts';
import type { Text } from '../text.ts';

/** One answer to an issue. */
export interface IssueOption {
  readonly id: Id;
  readonly text: Text;
  readonly term?: Term | undefined;
  /** Where a party of that kind usually starts, 0–100; public, and never changed by what a party seals. */
  readonly start?: Readonly<Partial<Record<string, number>>> | undefined;
}

/** A question to settle; a deal answers every one. */
export interface Issue {
  readonly id: Id;
  readonly text: Text;
  readonly options: readonly IssueOption[];
}

/** An option of an issue. */
export interface Choice {
  readonly issue: Id;
  readonly option: Id;
}

/** Which choices cannot stand together. */
export type Rule =
  | { readonly id: Id; readonly kind: 'excludes'; readonly choice: Choice; readonly other: Choice }
  | { readonly id: Id; readonly kind: 'requires'; readonly choice: Choice; readonly other: Choice }
  | { readonly id: Id; readonly kind: 'only-with'; readonly choice: Choice; readonly others: readonly Choice[] };

/** A package: the chosen option of every issue, by issue id. */
export type Package = Readonly<Record<Id, Id>>;
