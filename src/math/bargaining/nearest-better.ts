import { obeys, type Rule } from './rule.ts';
import type { Package, Space } from './space.ts';
import { earns, type Term } from './term.ts';

/** How one side's worth (a party's, or the total) may change from the agreed package on. */
interface Change {
  /** `[issue][option]` → what the option adds over the agreed one. */
  readonly gains: readonly (readonly number[])[];
  /** `[issue]` → the terms whose last issue it is, each with what earning it changes. */
  readonly closing: readonly (readonly { readonly term: Term; readonly before: boolean }[])[];
  /** `[issue][changes]` → the most that can be gained from this issue on with so many changes, rules aside. */
  readonly reach: readonly (readonly number[])[];
}

/**
 * The feasible package that every party likes strictly better than `agreed` and that changes the fewest issues; among
 * those the largest total, then the first in option order. One must exist. Depth-first with a growing number of
 * changes allowed; a branch is left when some party cannot get above its present score with the changes that remain,
 * or when the total cannot beat the best one found. Undefined at the work limit.
 */
export function nearestBetter(space: Space, agreed: Package, workLimit: number): Package | undefined {
  const issueCount = space.optionCounts.length;
  const parties = space.parties.map(({ scores, terms }) => changeOf(scores, terms ?? [], agreed));
  const together = space.optionCounts.map((count, issue) =>
    Array.from({ length: count }, (_, option) =>
      space.parties.reduce((sum, { scores }) => sum + (scores[issue]?.[option] as number), 0),
    ),
  );
  const total = changeOf(
    together,
    space.parties.flatMap(({ terms }) => terms ?? []),
    agreed,
  );
  const closing = rulesByLastIssue(space.rules, issueCount);
  const sides = [...parties, total];
  const current: number[] = new Array<number>(issueCount).fill(0);
  let best: readonly number[] | undefined;
  let bestTotal = Number.NEGATIVE_INFINITY;
  let work = workLimit;

  const walk = (issue: number, changes: number, gained: readonly number[]): void => {
    if (--work < 0) return;
    for (const [side, { reach }] of sides.entries()) {
      const most = (gained[side] as number) + (reach[issue]?.[changes] as number);
      if (side < parties.length ? most <= (space.tolerance ?? 0) : most <= bestTotal) return;
    }
    if (issue === issueCount) {
      best = [...current];
      bestTotal = gained[parties.length] as number;
      return;
    }
    for (let option = 0; option < (space.optionCounts[issue] as number); option++) {
      const spent = option === agreed[issue] ? 0 : 1;
      if (spent > changes) continue;
      current[issue] = option;
      if (!(closing[issue] as readonly Rule[]).every((rule) => obeys(current, rule))) continue;
      walk(
        issue + 1,
        changes - spent,
        sides.map((side, index) => (gained[index] as number) + stepGain(side, issue, option, current)),
      );
    }
  };
  const nothing = sides.map(() => 0);
  for (let changes = 1; changes <= issueCount && best === undefined && work >= 0; changes++) walk(0, changes, nothing);
  return work < 0 ? undefined : best;
}

function stepGain({ gains, closing }: Change, issue: number, option: number, current: Package): number {
  let gained = gains[issue]?.[option] as number;
  for (const { term, before } of closing[issue] ?? [])
    gained += term.value * (Number(earns(current, term)) - Number(before));
  return gained;
}

function changeOf(scores: readonly (readonly number[])[], terms: readonly Term[], agreed: Package): Change {
  const gains = scores.map((options, issue) =>
    options.map((score) => score - (options[agreed[issue] as number] as number)),
  );
  const closing = scores.map((_, issue) =>
    terms
      .filter(({ when }) => Math.max(0, ...when.map((within) => within.issue)) === issue)
      .map((term) => ({ term, before: earns(agreed, term) })),
  );
  const reach = Array.from({ length: scores.length + 1 }, () => new Array<number>(scores.length + 1).fill(0));
  for (let issue = scores.length - 1; issue >= 0; issue--) {
    const byTerms = (closing[issue] ?? []).reduce(
      (sum, { term, before }) => sum + Math.max(0, before ? -term.value : term.value),
      0,
    );
    for (let changes = 0; changes <= scores.length; changes++) {
      const unchanged = reach[issue + 1]?.[changes] as number;
      const changed =
        changes === 0 ? unchanged : (reach[issue + 1]?.[changes - 1] as number) + Math.max(...(gains[issue] ?? []));
      (reach[issue] as number[])[changes] = Math.max(unchanged, changed) + byTerms;
    }
  }
  return { gains, closing, reach };
}

/** Each rule under the last issue it speaks of: there every option it needs is known. */
function rulesByLastIssue(rules: readonly Rule[], issueCount: number): readonly (readonly Rule[])[] {
  const byIssue = Array.from({ length: issueCount }, (): Rule[] => []);
  for (const rule of rules) {
    const others = rule.kind === 'only-with' ? rule.oneOf : [rule.b];
    byIssue[Math.max(rule.a.issue, ...others.map(({ issue }) => issue))]?.push(rule);
  }
  return byIssue;
}
