import { brokenRules } from '../rule.ts';
import { type Package, packageScores, type Space } from '../space.ts';
import { termsScore } from '../term.ts';

/** What a look at the packages near one found that is better for all. */
export interface BetterNearby {
  /** How many of them were seen. */
  readonly count: number;
  /** Fewest issues changed, then the largest total, then the first seen; undefined where none was seen. */
  readonly nearest: Package | undefined;
  /** Whether every package with so many changes was seen. */
  readonly whole: boolean;
}

/**
 * The feasible packages strictly better for every party that differ from `agreed` on at most `mostChanges` issues, those
 * with fewest changes first; `workLimit`: choices tried.
 */
export function betterNearby(space: Space, agreed: Package, mostChanges: number, workLimit: number): BetterNearby {
  const { optionCounts, parties, rules, tolerance = 0 } = space;
  const issues = optionCounts.length;
  const gainOf = (party: number, issue: number, option: number) =>
    (parties[party]?.scores[issue]?.[option] as number) -
    (parties[party]?.scores[issue]?.[agreed[issue] as number] as number);
  const now = packageScores(space, agreed);
  const base = parties.map(({ terms }) => termsScore(agreed, terms));
  /** What interactions can add to a party at most, whatever changes. */
  const joint = parties.map(({ terms = [] }, party) =>
    terms.reduce((sum, { value }) => sum + Math.max(0, value), -(base[party] as number)),
  );
  /** `[party][issue]` → the most that one change of this or a later issue gives. */
  const most = parties.map((_, party) => {
    const rest = new Array<number>(issues + 1).fill(0);
    for (let issue = issues - 1; issue >= 0; issue--) {
      rest[issue] = rest[issue + 1] as number;
      for (let option = 0; option < (optionCounts[issue] as number); option++)
        rest[issue] = Math.max(rest[issue] as number, gainOf(party, issue, option));
    }
    return rest;
  });
  const current = [...agreed];
  const joined = parties.some(({ terms = [] }) => terms.length > 0);
  let left = workLimit;
  let count = 0;
  let nearest: Package | undefined;
  let largest = Number.NEGATIVE_INFINITY;
  let changes = 0;

  const look = (gained: readonly number[]): void => {
    const scores = joined
      ? packageScores(space, current)
      : now.map((score, party) => score + (gained[party] as number));
    if (!scores.every((score, party) => score > (now[party] as number) + tolerance)) return;
    if (brokenRules(current, rules).length > 0) return;
    count++;
    const total = scores.reduce((sum, score) => sum + score, 0);
    const fewer = nearest !== undefined && changed(nearest, agreed) < changes;
    if (fewer || total <= largest) return;
    largest = total;
    nearest = [...current];
  };
  const walk = (from: number, more: number, gained: readonly number[]): void => {
    if (left <= 0) return;
    if (more === 0) {
      look(gained);
      return;
    }
    for (let issue = from; issue <= issues - more; issue++) {
      if (gained.some((gain, party) => gain + more * (most[party]?.[issue] as number) + (joint[party] as number) <= 0))
        return;
      for (let option = 0; option < (optionCounts[issue] as number); option++) {
        if (option === agreed[issue]) continue;
        if (--left <= 0) return;
        current[issue] = option;
        walk(
          issue + 1,
          more - 1,
          gained.map((gain, party) => gain + gainOf(party, issue, option)),
        );
      }
      current[issue] = agreed[issue] as number;
    }
  };
  const nothing = parties.map(() => 0);
  for (changes = 1; changes <= Math.min(mostChanges, issues) && left > 0; changes++) {
    walk(0, changes, nothing);
    for (const [issue, option] of agreed.entries()) current[issue] = option;
  }
  return { count, nearest, whole: left > 0 };
}

function changed(offered: Package, agreed: Package): number {
  return offered.reduce((sum, option, issue) => sum + Number(option !== agreed[issue]), 0);
}
