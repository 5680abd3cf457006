import { invariant } from '../../domain/invariant.ts';
import type { Choice, Issue, Package, Rule } from '../../domain/negotiation/issue.ts';
import type { Sheet } from '../../domain/negotiation/sheet.ts';
import type { OwnDoubt } from '../../math/bargaining/robustness/robustness.ts';
import type { Choice as PlainChoice, Rule as PlainRule } from '../../math/bargaining/rule.ts';
import type { Package as PlainPackage, Space } from '../../math/bargaining/space.ts';
import { spaceFromSheets } from '../../math/bargaining/space-from-sheets.ts';

/** What is on the table, as far as the mediator needs it. */
export interface Table {
  readonly issues: readonly Issue[];
  readonly rules: readonly Rule[];
}

/** The bargaining problem of several sheets, in the order given. Sheets were checked when they were sealed. */
export function spaceOf(table: Table, sheets: readonly Sheet[]): Space {
  const { optionCounts, sheets: plain, rules } = plainProblem(table, sheets);
  const built = spaceFromSheets(optionCounts, plain, rules);
  invariant('space' in built, 'a sealed sheet is complete and exact');
  return built.space;
}

/** The same before it is brought to one scale, as the mathematics of doubt takes it. */
export function plainProblem(table: Table, sheets: readonly Sheet[]): Omit<OwnDoubt, 'party'> {
  return {
    optionCounts: table.issues.map((issue) => issue.options.length),
    sheets: sheets.map((sheet) => ({
      weights: table.issues.map((issue) => sheet.weights[issue.id] ?? 0),
      ratings: table.issues.map((issue) => issue.options.map((option) => sheet.ratings[issue.id]?.[option.id] ?? 0)),
      reservation: sheet.reservation,
    })),
    rules: table.rules.map((rule) => plainRule(table.issues, rule)),
  };
}

/** A deal by ids as positions. */
export function plainPackage(issues: readonly Issue[], chosen: Package): PlainPackage {
  return issues.map((issue) => issue.options.findIndex((option) => option.id === chosen[issue.id]));
}

/** A deal by positions as ids. */
export function packageOf(issues: readonly Issue[], offered: PlainPackage): Package {
  return Object.fromEntries(
    issues.map((issue, index) => [issue.id, issue.options[offered[index] as number]?.id as string]),
  );
}

function plainRule(issues: readonly Issue[], rule: Rule): PlainRule {
  const plain = ({ issue, option }: Choice): PlainChoice => {
    const index = issues.findIndex(({ id }) => id === issue);
    return { issue: index, option: issues[index]?.options.findIndex(({ id }) => id === option) ?? -1 };
  };
  return rule.kind === 'only-with'
    ? { kind: 'only-with', a: plain(rule.choice), oneOf: rule.others.map(plain) }
    : { kind: rule.kind, a: plain(rule.choice), b: plain(rule.other) };
}
