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

/** Few enough for the mediator to search exactly, whatever the parties seal: more parties, fewer points. */
export function mostIssues(parties: number): number {
  return parties <= 2 ? 20 : parties === 3 ? 12 : 8;
}
export const mostOptions = 12;
export const mostRules = 40;
/** Letters of a point's or an option's text. */
export const longestText = 200;

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

/** The rules a deal may be labelled by. */
export const dealLabels = ['nash', 'balanced', 'max-min', 'best-total', 'nearest'] as const;
export type DealLabel = (typeof dealLabels)[number];

/** A proposal of the mediator: public, without anybody's numbers. */
export interface Deal {
  readonly id: Id;
  readonly chosen: Package;
  readonly labels: readonly DealLabel[];
  /** How many other deals are worth exactly the same to everyone, and the first of them. */
  readonly ties: number;
  readonly tied: readonly Package[];
  /**
   * Where the search was cut short: by the deal's rules no deal is more than so many per cent better, one of a few
   * coarse steps, and ties were not looked for. Absent where the choice is proven.
   */
  readonly within?: number | undefined;
}

export type DealOrigin =
  | { readonly by: 'ticks'; readonly round: number; readonly deal: Id }
  | { readonly by: 'offer'; readonly offer: Id }
  | { readonly by: 'better'; readonly instead: Package };
