import { obeys, type Rule } from './rule.ts';
import type { Package, Space } from './space.ts';

/**
 * The feasible package that every party likes strictly better than `agreed` (whose scores are given) and that changes
 * the fewest issues; among those the largest total, then the first in option order. One must exist.
 * Depth-first with a growing number of changes allowed; a branch is left when some party cannot get above its present
 * score with the changes that remain, or when the total cannot beat the best one found. Undefined at the work limit.
 */
export function nearestBetter(
  space: Space,
  agreed: Package,
  scores: readonly number[],
  workLimit: number,
): Package | undefined {
  const issueCount = space.optionCounts.length;
  const parties = space.parties.map(({ scores: own }) => gainsOver(own, agreed));
  const total = space.optionCounts.map((count, issue) =>
    Array.from({ length: count }, (_, option) =>
      parties.reduce((sum, gains) => sum + (gains[issue]?.[option] as number), 0),
    ),
  );
  const closing = rulesByLastIssue(space.rules, issueCount);
  const partyReach = parties.map((gains) => reachOf(gains, issueCount));
  const totalReach = reachOf(total, issueCount);
  const current: number[] = new Array<number>(issueCount).fill(0);
  const gained = scores.map(() => 0);
  let best: readonly number[] | undefined;
  let bestTotal = Number.NEGATIVE_INFINITY;
  let work = workLimit;

  const walk = (issue: number, changes: number, totalSoFar: number): void => {
    if (--work < 0) return;
    if (totalSoFar + (totalReach[issue]?.[changes] as number) <= bestTotal) return;
    for (const [party, gain] of gained.entries())
      if (gain + (partyReach[party]?.[issue]?.[changes] as number) <= 0) return;
    if (issue === issueCount) {
      best = [...current];
      bestTotal = totalSoFar;
      return;
    }
    for (let option = 0; option < (space.optionCounts[issue] as number); option++) {
      const spent = option === agreed[issue] ? 0 : 1;
      if (spent > changes) continue;
      current[issue] = option;
      if (!(closing[issue] as readonly Rule[]).every((rule) => obeys(current, rule))) continue;
      for (const [party, gains] of parties.entries())
        gained[party] = (gained[party] as number) + (gains[issue]?.[option] as number);
      walk(issue + 1, changes - spent, totalSoFar + (total[issue]?.[option] as number));
      for (const [party, gains] of parties.entries())
        gained[party] = (gained[party] as number) - (gains[issue]?.[option] as number);
    }
  };
  for (let changes = 1; changes <= issueCount && best === undefined && work >= 0; changes++) walk(0, changes, 0);
  return work < 0 ? undefined : best;
}

/** `[issue][option]` → what the option adds over the agreed one. */
function gainsOver(scores: readonly (readonly number[])[], agreed: Package): readonly (readonly number[])[] {
  return scores.map((options, issue) => options.map((score) => score - (options[agreed[issue] as number] as number)));
}

/** `[issue][changes]` → the most that can be gained from this issue on with so many changes, rules aside. */
function reachOf(gains: readonly (readonly number[])[], issueCount: number): readonly (readonly number[])[] {
  const reach = Array.from({ length: issueCount + 1 }, () => new Array<number>(issueCount + 1).fill(0));
  for (let issue = issueCount - 1; issue >= 0; issue--)
    for (let changes = 0; changes <= issueCount; changes++) {
      const unchanged = reach[issue + 1]?.[changes] as number;
      const changed =
        changes === 0 ? unchanged : (reach[issue + 1]?.[changes - 1] as number) + Math.max(...(gains[issue] ?? []));
      (reach[issue] as number[])[changes] = Math.max(unchanged, changed);
    }
  return reach;
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
