import type { Block } from './blocks.ts';
import type { Objective } from './objective.ts';

/** The best multipliers found, the bound they prove, and the packages met on the way (one choice a block). */
export interface Multipliers {
  readonly weights: Float64Array;
  readonly bound: number;
  readonly met: readonly Int32Array[];
}

/**
 * Lowers the Lagrangian bound: max Σ l·g splits into one maximum a block, and the multipliers follow its subgradient
 * on a logarithmic scale with shrinking steps (Shor, «Minimization Methods for Non-Differentiable Functions», 1985).
 * `base`: the parties' gains before any block is decided, which is minus their reservations.
 */
export function bestMultipliers(
  blocks: readonly Block[],
  base: readonly number[],
  objective: Objective,
  rounds: number,
): Multipliers {
  const parties = base.length;
  const weights = Float64Array.from(objective.start);
  let best = { weights: weights.slice(), bound: Number.POSITIVE_INFINITY };
  const met = new Map<string, Int32Array>();
  for (let round = 0; round < rounds; round++) {
    const choices = new Int32Array(blocks.length);
    const gains = Float64Array.from(base);
    for (const [index, block] of blocks.entries()) {
      const choice = heaviest(block, weights);
      choices[index] = choice;
      for (let party = 0; party < parties; party++)
        gains[party] = (gains[party] as number) + (block.scores[choice * parties + party] as number);
    }
    let weighted = 0;
    for (let party = 0; party < parties; party++) weighted += (weights[party] as number) * (gains[party] as number);
    const bound = objective.boundBy(weights)(weighted);
    if (bound < best.bound) best = { weights: weights.slice(), bound };
    if (met.size < 200) met.set(choices.join(), choices);
    const step = 0.5 / (1 + round / 12);
    const direction = objective.descent(gains, weighted, weights);
    turn(weights, direction, step, objective);
  }
  return { ...best, met: [...met.values()] };
}

/** One step of all multipliers on the logarithmic scale. */
export function turn(weights: Float64Array, direction: readonly number[], step: number, { least }: Objective): void {
  for (let party = 0; party < weights.length; party++) {
    const turned = (weights[party] as number) * Math.exp(step * Math.max(-3, Math.min(3, direction[party] as number)));
    weights[party] = Math.max(least?.[party] ?? 0, turned);
  }
}

/** The choice of a block with the largest weighted score; the first of equals. */
function heaviest({ scores, size }: Block, weights: Float64Array): number {
  const parties = weights.length;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let choice = 0; choice < size; choice++) {
    let weighted = 0;
    for (let party = 0; party < parties; party++)
      weighted += (weights[party] as number) * (scores[choice * parties + party] as number);
    if (weighted > most) {
      most = weighted;
      best = choice;
    }
  }
  return best;
}
