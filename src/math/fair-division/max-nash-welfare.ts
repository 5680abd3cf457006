import { directSolution } from '../bargaining/direct/direct-solutions.ts';
import type { Space } from '../bargaining/space.ts';

/** Who gets which good. */
export interface Division {
  readonly outcome: 'complete';
  /** Per good, the position of the party that gets it. */
  readonly owner: readonly number[];
  /** Per party, what its goods are worth to it. */
  readonly worth: readonly number[];
  /** Whether no division has a larger product; false where the search met its limit. */
  readonly proven: boolean;
}

/**
 * The division of indivisible goods with the largest product of worths (maximum Nash welfare). It is Pareto-efficient
 * and envy-free up to one good (Caragiannis, Kurokawa, Moulin, Procaccia, Shah and Wang, «The unreasonable fairness of
 * maximum Nash welfare», 2019). Where no division leaves everybody something, first as many parties as possible get
 * something, then the product is over those; of equally many, the first parties.
 *
 * `values[party][good]`: whole numbers, 0 or more, on each party's own scale, which does not matter to the answer.
 * `stopped` when even a first division was not found within the limit.
 */
export function maxNashWelfare(
  values: readonly (readonly number[])[],
  nodeLimit?: number,
): Division | { readonly outcome: 'stopped' } {
  const goods = values[0]?.length ?? 0;
  const parties = values.length;
  for (const members of setsOf(parties)) {
    if (members.length === 0 || goods === 0)
      return { outcome: 'complete', owner: new Array(goods).fill(0), worth: values.map(() => 0), proven: true };
    const found = directSolution(divisionSpace(values, members), 'nash', nodeLimit);
    if (found.outcome === 'stopped') return { outcome: 'stopped' };
    if (found.outcome !== 'found' || found.scores.some((score) => score === 0)) continue;
    const owner = found.offered.map((option) => members[option] as number);
    const worth = values.map((own, party) =>
      own.reduce((sum, value, good) => (owner[good] === party ? sum + value : sum), 0),
    );
    return { outcome: 'complete', owner, worth, proven: found.gap === 0 };
  }
  return { outcome: 'stopped' };
}

/** Every good an issue, its takers the options. */
function divisionSpace(values: readonly (readonly number[])[], members: readonly number[]): Space {
  const goods = values[0]?.length ?? 0;
  return {
    optionCounts: new Array<number>(goods).fill(members.length),
    rules: [],
    hundred: 100,
    parties: members.map((member, place) => ({
      reservation: 0,
      scores: Array.from({ length: goods }, (_, good) =>
        members.map((_, option) => (option === place ? (values[member]?.[good] as number) : 0)),
      ),
    })),
  };
}

/** All sets of parties, the largest first, of equal size the first parties first; the empty one last. */
function setsOf(parties: number): readonly (readonly number[])[] {
  const sets = Array.from({ length: 2 ** parties }, (_, bits) =>
    Array.from({ length: parties }, (_, party) => party).filter((party) => (bits >> party) & 1),
  );
  return sets.sort((a, b) => b.length - a.length || (a.join() < b.join() ? -1 : 1));
}
