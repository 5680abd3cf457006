/** One option of one issue, both by position. */
export interface Choice {
  readonly issue: number;
  readonly option: number;
}

/**
 * What may not stand together in a package. `excludes`: not both. `requires`: with the first, also the second.
 * `only-with`: the first only beside at least one of the others.
 */
export type Rule =
  | { readonly kind: 'excludes'; readonly a: Choice; readonly b: Choice }
  | { readonly kind: 'requires'; readonly a: Choice; readonly b: Choice }
  | { readonly kind: 'only-with'; readonly a: Choice; readonly oneOf: readonly Choice[] };

/** A literal of a rule read as «at least one of these holds»: the choice is taken, or it is not. */
export interface Condition extends Choice {
  readonly taken: boolean;
}

/** A rule as conditions of which at least one must hold. */
export function conditionsOf(rule: Rule): readonly Condition[] {
  const notA: Condition = { ...rule.a, taken: false };
  switch (rule.kind) {
    case 'excludes':
      return [notA, { ...rule.b, taken: false }];
    case 'requires':
      return [notA, { ...rule.b, taken: true }];
    case 'only-with':
      return [notA, ...rule.oneOf.map((choice) => ({ ...choice, taken: true }))];
  }
}

/** Whether `offered` (one option per issue) obeys the rule. */
export function obeys(offered: readonly number[], rule: Rule): boolean {
  return conditionsOf(rule).some(({ issue, option, taken }) => (offered[issue] === option) === taken);
}

/** Every rule the package breaks, by position in `rules`; empty when it is feasible. */
export function brokenRules(offered: readonly number[], rules: readonly Rule[]): readonly number[] {
  return rules.flatMap((rule, index) => (obeys(offered, rule) ? [] : [index]));
}
