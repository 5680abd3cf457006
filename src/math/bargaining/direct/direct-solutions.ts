import { defaultWorkLimit, type Stopped } from '../frontier.ts';
import { ascending, compareRanks, gainProduct, type Rank, sharesOf } from '../solution.ts';
import { type Package, packageScores, type Space } from '../space.ts';
import { type Block, blocksOf, packageOf } from './blocks.ts';
import { type Optimum, optimize, type Search } from './branch-and-bound.ts';
import { type Objective, productOfGains, smallestScore, smallestShare, weightedSum } from './objective.ts';

/**
 * The rules a solution can be asked for. `nash`: product of gains (Nash 1950). `egalitarian`: the smallest gain (Kalai
 * 1977). `kalai-smorodinsky`: the smallest share of one's own ideal gain (Kalai and Smorodinsky 1975). `max-min`: the
 * smallest score, whatever the reservations. `total`: the sum of scores. `relative-total`: the sum of those shares.
 */
export type DirectName = 'nash' | 'egalitarian' | 'kalai-smorodinsky' | 'max-min' | 'total' | 'relative-total';

/** A package that a rule chooses, without listing the frontier. */
export interface DirectSolution {
  readonly outcome: 'found';
  readonly offered: Package;
  readonly scores: readonly number[];
  /** Nothing has more than (1 + gap) times this package's value; 0 where that is proven. */
  readonly gap: number;
  readonly nodes: number;
}

/**
 * `nobody-gains`: what all accept is worth exactly the no-deal value to everyone. `no-zone`: proven that no feasible
 * package reaches every reservation.
 */
export type Direct =
  | DirectSolution
  | { readonly outcome: 'nobody-gains'; readonly offered: Package; readonly scores: readonly number[] }
  | { readonly outcome: 'no-zone' | 'no-package' }
  | Stopped;

/** Nodes after which a search gives the best found with its gap; about two seconds. */
export const defaultNodeLimit = 1_000_000;

/**
 * Solves one rule for any number of parties by Lagrangian branch and bound (see `optimize`). Gains are over the
 * reservations, and only packages that leave everybody its reservation count. Among equal values the next smallest gain
 * (or share) decides, exactly. A party that can gain nothing keeps its whole share and takes no part in Nash's product.
 */
export function directSolution(space: Space, name: DirectName, nodeLimit: number = defaultNodeLimit): Direct {
  const made = blocksOf(space, defaultWorkLimit);
  if (made.outcome !== 'complete') return made;
  const { blocks } = made;
  const base = space.parties.map(({ reservation }) => -reservation);
  const ideals = idealsOf(blocks, base, nodeLimit);
  if (ideals === 'stopped') return { outcome: 'stopped', workLimit: nodeLimit };
  if (ideals === 'infeasible') return { outcome: 'no-zone' };
  if (ideals.every((ideal) => ideal === 0)) return nobodyGains(space, blocks, base, nodeLimit);
  const { objective, rank } = problemOf(name, space, ideals);
  const found = optimize(
    blocks,
    base,
    objective,
    (gains, than) => compareRanks(rank(gains), rank(than)) > 0,
    nodeLimit,
  );
  if (found === 'infeasible') return { outcome: 'no-zone' };
  if (found === 'stopped') return { outcome: 'stopped', workLimit: nodeLimit };
  return describe(space, blocks, found, name);
}

/** A package that all accept, worth no deal to everyone. */
function nobodyGains(space: Space, blocks: readonly Block[], base: readonly number[], nodeLimit: number): Direct {
  const ones = weightedSum(base.map(() => 1));
  const found = optimize(blocks, base, ones, () => false, nodeLimit);
  if (found === 'infeasible') return { outcome: 'no-zone' };
  if (found === 'stopped') return { outcome: 'stopped', workLimit: nodeLimit };
  const offered = packageOf(blocks, found.choices);
  return { outcome: 'nobody-gains', offered, scores: packageScores(space, offered) };
}

function describe(space: Space, blocks: readonly Block[], found: Optimum, name: DirectName): DirectSolution {
  const offered = packageOf(blocks, found.choices);
  const { value, bound } = found;
  const gap = found.proven ? 0 : name === 'nash' ? Math.exp(bound - value) - 1 : bound / value - 1;
  return { outcome: 'found', offered, scores: packageScores(space, offered), gap, nodes: found.nodes };
}

/** Per party, the most it can gain while everybody keeps its reservation. */
function idealsOf(
  blocks: readonly Block[],
  base: readonly number[],
  nodeLimit: number,
): readonly number[] | 'infeasible' | 'stopped' {
  const ideals: number[] = [];
  for (const party of base.keys()) {
    const weights = base.map((_, other) => (other === party ? 1 : 0));
    const found: Search = optimize(blocks, base, weightedSum(weights), () => false, nodeLimit);
    if (found === 'infeasible' || found === 'stopped') return found;
    if (!found.proven) return 'stopped';
    ideals.push(found.gains[party] as number);
  }
  return ideals;
}

function problemOf(
  name: DirectName,
  space: Space,
  ideals: readonly number[],
): { readonly objective: Objective; readonly rank: (gains: readonly number[]) => Rank } {
  const reserved = (gains: readonly number[]) =>
    gains.map((gain, party) => gain + (space.parties[party]?.reservation as number));
  const leximin = (gains: readonly number[]) => ascending(gains.map((gain) => BigInt(gain)));
  const shares = (gains: readonly number[]) => ascending(sharesOf(gains, ideals));
  switch (name) {
    case 'nash':
      // A party that can gain nothing would make every product 0.
      return ideals.some((ideal) => ideal === 0)
        ? { objective: smallestShare(ideals), rank: shares }
        : {
            objective: productOfGains(ideals),
            rank: (gains) => [gainProduct(reserved(gains), space), ...shares(gains)],
          };
    case 'egalitarian':
      return { objective: smallestShare(ideals.map(() => 1)), rank: leximin };
    case 'kalai-smorodinsky':
      return { objective: smallestShare(ideals), rank: shares };
    case 'max-min':
      return {
        objective: smallestScore(space.parties.map(({ reservation }) => reservation)),
        rank: (gains) => leximin(reserved(gains)),
      };
    case 'total':
      return {
        objective: weightedSum(ideals.map(() => 1)),
        rank: (gains) => [total(gains.map((gain) => BigInt(gain))), ...leximin(reserved(gains))],
      };
    case 'relative-total':
      return {
        objective: weightedSum(ideals.map((ideal) => (ideal > 0 ? 1 / ideal : 0))),
        rank: (gains) => [total(sharesOf(gains, ideals)), ...shares(gains)],
      };
  }
}

function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}
