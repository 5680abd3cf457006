import type { Block } from './blocks.ts';
import { noIncumbent, TIE_NODES } from './incumbent.ts';
import { bestMultipliers } from './multipliers.ts';
import type { Objective } from './objective.ts';
import type { Search } from './optimum.ts';

const ROUNDS = 400;

/**
 * The choices with the largest objective among those that leave nobody a negative gain: depth-first over the blocks,
 * widest first, each branch bounded by the Lagrangian of the best multipliers, by that of each party alone, and by the
 * floors. Then equals in value (within 1e-12) are looked at, among which `beats` decides exactly, as far as a second,
 * smaller limit of nodes goes. At `nodeLimit` the best found stands with the bound of the root.
 */
export function searchApart(
  blocks: readonly Block[],
  base: readonly number[],
  objective: Objective,
  beats: (gains: readonly number[], than: readonly number[]) => boolean,
  nodeLimit: number,
): Search {
  const parties = base.length;
  const root = bestMultipliers(blocks, base, objective, ROUNDS);
  const boundOf = objective.boundBy(root.weights);
  const order = byWidth(blocks, root.weights);
  const ordered = order.map((index) => blocks[index] as Block);
  const ranked = ordered.map((block) => choicesByWeight(block, root.weights));
  const weightedRest = restOf(ordered, (scores, at) => weigh(scores, at, root.weights));
  const partyRest = base.map((_, party) => restOf(ordered, (scores, at) => scores[at + party] as number));
  const current = new Int32Array(blocks.length);
  const gains = ordered.map(() => new Float64Array(parties)).concat(new Float64Array(parties));
  (gains[0] as Float64Array).set(base);
  const incumbent = noIncumbent(objective, beats);
  let nodes = 0;
  let limit = nodeLimit;
  /** See `Incumbent.outdoes`. */
  let side = 1;

  /** Whether nothing below this node can be better than the best, or it can satisfy nobody. */
  const hopeless = (depth: number): boolean => {
    const gained = gains[depth] as Float64Array;
    for (let party = 0; party < parties; party++)
      if ((gained[party] as number) + (partyRest[party]?.[depth] as number) < 0) return true;
    const weighted = weigh(gained, 0, root.weights) + (weightedRest[depth] as number);
    if (weighted < -1e-9 * Math.abs(weightedRest[0] as number)) return true;
    if (incumbent.best() === undefined) return false;
    return incumbent.outdoes(Math.min(boundOf(weighted), hopeOfParties(depth, gained)), side);
  };
  const most = new Float64Array(parties);
  const hopeOfParties = (depth: number, gained: Float64Array): number => {
    for (let party = 0; party < parties; party++)
      most[party] = (gained[party] as number) + (partyRest[party]?.[depth] as number);
    return objective.value(most);
  };
  const walk = (depth: number): void => {
    if (++nodes > limit) return;
    const gained = gains[depth] as Float64Array;
    if (depth === ordered.length) {
      incumbent.consider(current, gained);
      return;
    }
    const next = gains[depth + 1] as Float64Array;
    const { scores } = ordered[depth] as Block;
    for (const choice of ranked[depth] as Int32Array) {
      for (let party = 0; party < parties; party++)
        next[party] = (gained[party] as number) + (scores[choice * parties + party] as number);
      current[depth] = choice;
      if (!hopeless(depth + 1)) walk(depth + 1);
      if (nodes > limit) return;
    }
  };
  for (const choices of root.met) {
    const turned = Int32Array.from(order, (index) => choices[index] as number);
    improve(ordered, base, turned, objective, incumbent.consider);
  }
  if (!hopeless(0)) walk(0);
  const proven = nodes <= limit;
  if (proven && incumbent.best() !== undefined) {
    side = -1;
    limit = nodes + Math.min(TIE_NODES, nodeLimit);
    walk(0);
  }
  const best = incumbent.best();
  if (best === undefined) return proven ? 'infeasible' : 'stopped';
  const choices = new Int32Array(blocks.length);
  for (const [depth, index] of order.entries()) choices[index] = best.choices[depth] as number;
  return { ...best, choices, bound: proven ? best.value : Math.max(root.bound, best.value), proven, nodes };
}

/** Hill climbing by one block at a time; what it ends at is considered. */
function improve(
  blocks: readonly Block[],
  base: readonly number[],
  choices: Int32Array,
  objective: Objective,
  consider: (choices: Int32Array, gained: Float64Array) => void,
): void {
  const parties = base.length;
  const gained = Float64Array.from(base);
  for (const [index, { scores }] of blocks.entries())
    for (let party = 0; party < parties; party++)
      gained[party] = (gained[party] as number) + (scores[(choices[index] as number) * parties + party] as number);
  const worth = (of: Float64Array) => {
    let below = 0;
    for (const gain of of) if (gain < 0) below += gain;
    return below < 0 ? -1e300 + below : objective.value(of);
  };
  const tried = new Float64Array(parties);
  for (let better = true, pass = 0; better && pass < 20; pass++) {
    better = false;
    for (const [index, { scores, size }] of blocks.entries())
      for (let choice = 0; choice < size && size <= 64; choice++) {
        const old = (choices[index] as number) * parties;
        for (let party = 0; party < parties; party++)
          tried[party] =
            (gained[party] as number) + (scores[choice * parties + party] as number) - (scores[old + party] as number);
        if (worth(tried) <= worth(gained)) continue;
        gained.set(tried);
        choices[index] = choice;
        better = true;
      }
  }
  consider(choices, gained);
}

function weigh(scores: Float64Array, at: number, weights: Float64Array): number {
  let sum = 0;
  for (let party = 0; party < weights.length; party++)
    sum += (weights[party] as number) * (scores[at + party] as number);
  return sum;
}

/** `[depth]` → the most that the blocks from there on can add. */
function restOf(blocks: readonly Block[], worth: (scores: Float64Array, at: number) => number): Float64Array {
  const rest = new Float64Array(blocks.length + 1);
  for (let depth = blocks.length - 1; depth >= 0; depth--) {
    const { scores, size } = blocks[depth] as Block;
    const parties = scores.length / size;
    let most = Number.NEGATIVE_INFINITY;
    for (let choice = 0; choice < size; choice++) most = Math.max(most, worth(scores, choice * parties));
    rest[depth] = (rest[depth + 1] as number) + most;
  }
  return rest;
}

function choicesByWeight({ scores, size }: Block, weights: Float64Array): Int32Array {
  const worth = Array.from({ length: size }, (_, choice) => weigh(scores, choice * weights.length, weights));
  return Int32Array.from(worth.keys()).sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b);
}

/** Blocks whose choices differ most in weight come first: wrong turns show early. */
function byWidth(blocks: readonly Block[], weights: Float64Array): readonly number[] {
  const width = blocks.map(({ scores, size }) => {
    const worth = Array.from({ length: size }, (_, choice) => weigh(scores, choice * weights.length, weights));
    return worth.reduce((most, one) => Math.max(most, one)) - worth.reduce((least, one) => Math.min(least, one));
  });
  return blocks.map((_, index) => index).sort((a, b) => (width[b] as number) - (width[a] as number) || a - b);
}
