import type { Package, Space } from './space.ts';
import { termsScore } from './term.ts';

/** One issue on which two packages differ, and what the difference is worth to each party. */
export interface TradedIssue {
  readonly issue: number;
  readonly from: number;
  readonly to: number;
  /** By party: how much its score grows (below 0: shrinks) by this issue alone, on the scale of the space. */
  readonly gains: readonly number[];
  /** The parties whose score grows by this issue by more than the tolerance, and those whose score shrinks. */
  readonly gainers: readonly number[];
  readonly losers: readonly number[];
}

/** What turns one package into another: who gives what, and what everybody has of it. */
export interface Trade {
  /** The issues that change, in their order. */
  readonly issues: readonly TradedIssue[];
  /** By party: what interactions between issues add, which belongs to no single issue; all 0 without terms. */
  readonly together: readonly number[];
  /** By party: the sum of all of the above, which is the difference of the two scores exactly. */
  readonly gains: readonly number[];
}

/**
 * The trade that makes the difference between two packages, issue by issue, exact. Scores stand on the common scale of
 * the space; `scoreOf100` reads them. A party's gain depends on its own scores alone: a space of one party tells that
 * party its own part of the trade and needs nobody else's numbers. Both packages must be of the space (`isPackageOf`).
 */
export function tradeBetween(space: Pick<Space, 'parties' | 'tolerance'>, from: Package, to: Package): Trade {
  const { parties, tolerance = 0 } = space;
  const issues = from.flatMap((before, issue): TradedIssue[] => {
    const after = to[issue] as number;
    if (after === before) return [];
    const gains = parties.map(({ scores }) => (scores[issue]?.[after] as number) - (scores[issue]?.[before] as number));
    const those = (holds: (gain: number) => boolean) => gains.flatMap((gain, party) => (holds(gain) ? [party] : []));
    return [
      {
        issue,
        from: before,
        to: after,
        gains,
        gainers: those((gain) => gain > tolerance),
        losers: those((gain) => gain < -tolerance),
      },
    ];
  });
  const together = parties.map(({ terms }) => termsScore(to, terms) - termsScore(from, terms));
  const gains = together.map((extra, party) => issues.reduce((sum, one) => sum + (one.gains[party] as number), extra));
  return { issues, together, gains };
}
