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

/** One row a party, all of one length, of whole numbers from 0 whose sum stays below 2^53. */
export type ValuesFault = 'no-party' | 'length-differs' | 'not-a-whole-number' | 'too-large';

/**
 * The division of indivisible goods with the largest product of worths (maximum Nash welfare). It is Pareto-efficient
 * and envy-free up to one good (Caragiannis, Kurokawa, Moulin, Procaccia, Shah and Wang, «The unreasonable fairness of
 * maximum Nash welfare», 2019). Where no division leaves everybody something, first as many parties as possible get
 * something, then the product is over those; of equally many, the first parties (a party joins those before it whenever
 * all of them can still get a good they value: the greedy base of a transversal matroid, found by augmenting paths).
 *
 * `values[party][good]`: whole numbers, 0 or more, on each party's own scale, which does not matter to the answer.
 * `stopped` when even a first division was not found within the limit; `faulty` with everything wrong with the values.
 */
export function maxNashWelfare(
  values: readonly (readonly number[])[],
  nodeLimit?: number,
):
  | Division
  | { readonly outcome: 'stopped' }
  | { readonly outcome: 'faulty'; readonly faults: readonly ValuesFault[] } {
  const faults = faultsOf(values);
  if (faults.length > 0) return { outcome: 'faulty', faults };
  const goods = values[0]?.length ?? 0;
  const members = served(values);
  if (members.length === 0)
    return { outcome: 'complete', owner: new Array<number>(goods).fill(0), worth: values.map(() => 0), proven: true };
  const found = directSolution(divisionSpace(values, members), 'nash', nodeLimit);
  // Everybody of them can get something, so a product of 0 is no answer but a search that was cut short.
  if (found.outcome !== 'found' || found.scores.some((score) => score === 0)) return { outcome: 'stopped' };
  const owner = found.offered.map((option) => members[option] as number);
  const worth = values.map((own, party) =>
    own.reduce((sum, value, good) => (owner[good] === party ? sum + value : sum), 0),
  );
  return { outcome: 'complete', owner, worth, proven: found.gap === 0 };
}

function faultsOf(values: readonly (readonly number[])[]): readonly ValuesFault[] {
  const faults: ValuesFault[] = [];
  if (values.length === 0) faults.push('no-party');
  if (values.some((own) => own.length !== values[0]?.length)) faults.push('length-differs');
  if (values.some((own) => own.some((value) => !Number.isInteger(value) || value < 0)))
    faults.push('not-a-whole-number');
  else if (values.some((own) => own.reduce((sum, value) => sum + value, 0) > Number.MAX_SAFE_INTEGER))
    faults.push('too-large');
  return faults;
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

/** The most parties that can each get a good they value, in their order; of equally many, the first ones. */
function served(values: readonly (readonly number[])[]): readonly number[] {
  /** `[good]` → who holds it. */
  const holder = new Map<number, number>();
  const place = (party: number, tried: Set<number>): boolean => {
    for (const [good, value] of (values[party] ?? []).entries()) {
      if (value === 0 || tried.has(good)) continue;
      tried.add(good);
      const other = holder.get(good);
      if (other !== undefined && !place(other, tried)) continue;
      holder.set(good, party);
      return true;
    }
    return false;
  };
  return [...values.keys()].filter((party) => place(party, new Set()));
}
