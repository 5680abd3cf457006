import { countPackages } from '../../math/bargaining/count.ts';
import { brokenRules, type Rule as PositionRule } from '../../math/bargaining/rule.ts';
import type { Id } from '../id.ts';
import type { Language, Text } from '../text.ts';
import { textIn } from '../text.ts';
import type { Choice, Issue, Package, Rule } from './issue.ts';

/** The same points and rules by position, as the mathematics reads them. */
export interface ByPosition {
  readonly optionCounts: readonly number[];
  readonly rules: readonly PositionRule[];
}

/** Points and rules by position: issue `i` of `issues`, option `j` of its options. */
export function byPosition(issues: readonly Issue[], rules: readonly Rule[]): ByPosition {
  const at = (choice: Choice) => {
    const issue = issues.findIndex((one) => one.id === choice.issue);
    return { issue, option: issues[issue]?.options.findIndex((one) => one.id === choice.option) ?? -1 };
  };
  return {
    optionCounts: issues.map((issue) => issue.options.length),
    rules: rules.map((rule): PositionRule => {
      if (rule.kind === 'only-with') return { kind: rule.kind, a: at(rule.choice), oneOf: rule.others.map(at) };
      return { kind: rule.kind, a: at(rule.choice), b: at(rule.other) };
    }),
  };
}

/** A package as positions; undefined unless it answers every point with one of its choices, and nothing else. */
export function positionsOf(issues: readonly Issue[], chosen: Package): readonly number[] | undefined {
  if (Object.keys(chosen).length !== issues.length) return undefined;
  const positions = issues.map((issue) => issue.options.findIndex((option) => option.id === chosen[issue.id]));
  return positions.includes(-1) ? undefined : positions;
}

/** Positions as a package. */
export function packageAt(issues: readonly Issue[], positions: readonly number[]): Package {
  return Object.fromEntries(
    issues.map((issue, index) => [issue.id, issue.options[positions[index] as number]?.id as Id]),
  );
}

/** The rules a complete package breaks. */
export function rulesBroken(issues: readonly Issue[], rules: readonly Rule[], chosen: Package): readonly Rule[] {
  const positions = positionsOf(issues, chosen);
  if (positions === undefined) return [];
  return brokenRules(positions, byPosition(issues, rules).rules).map((index) => rules[index] as Rule);
}

/** Whether any package obeys every rule; unknown counts as yes. */
export function anyPackage(issues: readonly Issue[], rules: readonly Rule[]): boolean {
  const { optionCounts, rules: positionRules } = byPosition(issues, rules);
  const counted = countPackages({ optionCounts, rules: positionRules, parties: [], hundred: 1 });
  return counted.outcome === 'stopped' || counted.count > 0;
}

export function samePackage(one: Package, other: Package): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

/** The text of a choice; its id when it is gone. */
export function choiceText(issues: readonly Issue[], choice: Choice): Text {
  const options = issues.find((issue) => issue.id === choice.issue)?.options;
  return options?.find((option) => option.id === choice.option)?.text ?? choice.option;
}

/** A rule in signs that need no language: «All customers ✗ 5 working days», «Not now → Next quarter». */
export function ruleName(issues: readonly Issue[], rule: Rule, language: Language): string {
  const said = (choice: Choice) => textIn(choiceText(issues, choice), language);
  if (rule.kind === 'only-with') return `${said(rule.choice)} → ${rule.others.map(said).join(' / ')}`;
  return `${said(rule.choice)} ${rule.kind === 'excludes' ? '✗' : '→'} ${said(rule.other)}`;
}
