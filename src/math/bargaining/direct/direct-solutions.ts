import { ascending, compareRanks, gainProduct, gainsOver, type Rank, sharesOf } from '../solution.ts';
import { type Package, packageScores, type Space } from '../space.ts';
import { packageOf } from './blocks.ts';
import { type Objective, productOfGains, smallestScore, smallestShare, weightedSum } from './objective.ts';
import { optimize } from './optimize.ts';
import type { Optimum } from './optimum.ts';
import { type NothingToSolve, type Ready, readied } from './ready.ts';

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
  /** Nothing has more than (1 + gap) times this package's value; 0: none has more. Infinite where nothing is known. */
  readonly gap: number;
  readonly nodes: number;
}

/**
 * `nobody-gains`: what all accept is worth exactly the no-deal value to everyone. `no-zone`: proven that no feasible
 * package reaches every reservation.
 */
export type Direct = DirectSolution | NothingToSolve;

/** Nodes after which a search gives the best found with its gap; about two seconds. */
export const defaultNodeLimit = 1_000_000;

/**
 * Solves one rule for any number of parties by Lagrangian branch and bound, also where rules and interactions join so
 * many issues that their choices cannot be listed (see `searchJoined`). Gains are over the reservations, and only
 * packages that leave everybody its reservation count. Among equal values the next smallest gain (or share) decides,
 * exactly. A party that can gain nothing keeps its whole share and takes no part in Nash's product.
 */
export function directSolution(space: Space, name: DirectName, nodeLimit: number = defaultNodeLimit): Direct {
  const ready = readied(space, nodeLimit);
  return ready.outcome === 'ready' ? solved(space, ready, name, nodeLimit) : ready;
}

/** Several rules at once, which share what is found out about the space. */
export function directSolutions<Name extends DirectName>(
  space: Space,
  names: readonly Name[],
  nodeLimit: number = defaultNodeLimit,
  joiningLimit?: number,
): Readonly<Record<Name, Direct>> {
  const ready = readied(space, nodeLimit, joiningLimit);
  return Object.fromEntries(
    names.map((name) => [name, ready.outcome === 'ready' ? solved(space, ready, name, nodeLimit) : ready]),
  ) as Readonly<Record<Name, Direct>>;
}

function solved(space: Space, ready: Ready, name: DirectName, nodeLimit: number): Direct {
  const { parts, base, ideals, idealBounds } = ready;
  const { objective, rank } = problemOf(name, space, ideals, idealBounds);
  const beats = (gains: readonly number[], than: readonly number[]) => compareRanks(rank(gains), rank(than)) > 0;
  const found = optimize(parts, base, objective, beats, nodeLimit);
  if (found === 'infeasible') return { outcome: 'no-zone' };
  if (found === 'stopped') return { outcome: 'stopped', workLimit: nodeLimit };
  const { value } = objective;
  const best = found.proven ? found : unbeaten(found, ready, value, nodeLimit);
  const offered = packageOf(parts.blocks, best.choices);
  const gap = gapOf(name, best, problemOf(name, space, idealBounds, idealBounds).objective.value(best.gains));
  return { outcome: 'found', offered, scores: packageScores(space, offered), gap, nodes: best.nodes };
}

/** Where a rule is not proven: what leaves nobody less than the best found and has the largest sum of shares. */
function unbeaten(
  found: Optimum,
  { parts, base, ideals }: Ready,
  value: (gains: ArrayLike<number>) => number,
  nodeLimit: number,
): Optimum {
  const shares = weightedSum(ideals.map((ideal) => 1 / Math.max(1, ideal)));
  const floors = base.map((own, party) => own - (found.gains[party] as number));
  const more = optimize(parts, floors, shares, () => false, Math.ceil(nodeLimit / 4));
  if (typeof more === 'string') return found;
  const gains = found.gains.map((gain, party) => gain + (more.gains[party] as number));
  const reached = value(gains);
  return { ...found, choices: more.choices, gains, value: reached, bound: Math.max(found.bound, reached) };
}

/** `least`: the value that the package surely has, were the ideals as large as they can be. */
function gapOf(name: DirectName, { proven, value, bound }: Optimum, least: number): number {
  if (proven && least === value) return 0;
  if (name === 'nash') return least > Number.NEGATIVE_INFINITY ? Math.exp(bound - least) - 1 : Number.POSITIVE_INFINITY;
  return least > 0 ? Math.max(0, bound / least - 1) : Number.POSITIVE_INFINITY;
}

function problemOf(
  name: DirectName,
  space: Space,
  ideals: readonly number[],
  idealBounds: readonly number[],
): { readonly objective: Objective; readonly rank: (gains: readonly number[]) => Rank } {
  const { tolerance = 0 } = space;
  const floors = space.parties.map(({ reservation }) => reservation - tolerance);
  const reserved = (gains: readonly number[]) => gains.map((gain, party) => gain + (floors[party] as number));
  const leximin = (scores: readonly number[]) => ascending(scores.map(BigInt));
  const over = (gains: readonly number[]) => gainsOver(space, reserved(gains));
  const shares = (gains: readonly number[]) => ascending(sharesOf(over(gains), ideals));
  switch (name) {
    case 'nash':
      // A party that can gain nothing would make every product 0.
      return idealBounds.some((ideal) => ideal === 0)
        ? { objective: smallestShare(ideals), rank: shares }
        : {
            objective: productOfGains(ideals),
            rank: (gains) => [gainProduct(reserved(gains), space), ...shares(gains)],
          };
    case 'egalitarian':
      return { objective: smallestShare(ideals.map(() => 1)), rank: (gains) => leximin(over(gains)) };
    case 'kalai-smorodinsky':
      return { objective: smallestShare(ideals), rank: shares };
    case 'max-min':
      return {
        objective: smallestScore(floors),
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
        rank: (gains) => [total(sharesOf(over(gains), ideals)), ...shares(gains)],
      };
  }
}

function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}
