import type { Parts } from '../blocks.ts';
import { turn } from '../multipliers.ts';
import type { Objective } from '../objective.ts';

/**
 * What multipliers make of a space with rectangles: one number a choice, so that no package has more Σ l·g than
 * `constant` and the largest number of each block together.
 */
export interface Priced {
  /** `[first of the block + choice]`. */
  readonly worth: Float64Array;
  readonly constant: number;
  /** `[rectangle]` → Σ l·earned; 0 where nothing may lie in it. */
  readonly values: Float64Array;
  /** `[rectangle]` → the price in use, in the unit of `worth`. */
  readonly prices: Float64Array;
}

/** The best multipliers found, the bound they prove, and the choices met on the way (one a block, rules aside). */
export interface Relaxation {
  readonly weights: Float64Array;
  readonly bound: number;
  readonly shares: readonly Float64Array[];
  readonly priced: Priced;
  readonly met: readonly Int32Array[];
}

/** No member of a rectangle is left without a share. */
const LEAST_SHARE = 0.01;

/** Rounds without a worthwhile improvement, as a part of the bound, after which no more are tried. */
const PATIENCE = 60;
const WORTHWHILE = 1e-5;

/** Where each block's choices begin in an array of all choices; the last entry is their number. */
export function placesOf({ blocks }: Parts): Int32Array {
  const places = new Int32Array(blocks.length + 1);
  for (const [index, { size }] of blocks.entries()) places[index + 1] = (places[index] as number) + size;
  return places;
}

/**
 * Lowers the Lagrangian bound with everything that may be chosen freely. Beside the parties' weights l: a rectangle of
 * worth v > 0 is earned only when all m members lie within, so v·[all] ≤ Σ share·v·[member] for shares that sum to 1;
 * with v < 0, or where nothing may lie in it, Σ [member] ≤ m − 1 unless it is paid for, so any price from 0 to −v (any
 * at all for what is forbidden) times m − 1 − Σ [member] may be added. All of them follow the subgradient with shrinking
 * steps (Shor 1985; for shares and prices: Cooper and others, «Soft arc consistency revisited», 2010).
 */
export function bestRelaxation(
  parts: Parts,
  base: readonly number[],
  objective: Objective,
  rounds: number,
): Relaxation {
  const { blocks, rectangles } = parts;
  const places = placesOf(parts);
  const parties = base.length;
  const weights = Float64Array.from(objective.start);
  const shares = rectangles.map(({ members }) => new Float64Array(members.length).fill(1 / members.length));
  const relative = new Float64Array(rectangles.length);
  const met = new Map<string, Int32Array>();
  let best: Omit<Relaxation, 'met'> | undefined;
  let improved = 0;
  for (let round = 0; round < rounds; round++) {
    const priced = price(parts, places, base, weights, shares, relative);
    const choices = Int32Array.from(blocks, ({ size }, block) => {
      const first = places[block] as number;
      let most = first;
      for (let at = first + 1; at < first + size; at++)
        if ((priced.worth[at] as number) > (priced.worth[most] as number)) most = at;
      return most - first;
    });
    let weighted = priced.constant;
    const gains = Float64Array.from(base);
    for (const [block, choice] of choices.entries()) {
      weighted += priced.worth[(places[block] as number) + choice] as number;
      const { scores } = blocks[block] as (typeof blocks)[number];
      for (let party = 0; party < parties; party++)
        gains[party] = (gains[party] as number) + (scores[choice * parties + party] as number);
    }
    const bound = objective.boundBy(weights)(weighted);
    if (best === undefined || bound < best.bound) {
      if (best === undefined || bound < best.bound - WORTHWHILE * Math.abs(best.bound)) improved = round;
      best = { weights: weights.slice(), bound, shares: shares.map((own) => own.slice()), priced };
    }
    if (round - improved > PATIENCE) break;
    if (met.size < 200) met.set(choices.join(), choices);
    const step = 0.5 / (1 + round / 12);
    for (const [index, { members, earned }] of rectangles.entries()) {
      const own = shares[index] as Float64Array;
      const value = priced.values[index] as number;
      let inside = 0;
      let shared = 0;
      for (const [place, { block, within }] of members.entries())
        if (within[choices[block] as number] === 1) {
          inside++;
          shared += own[place] as number;
        }
      const slack = members.length - 1 - inside;
      const part = value > 0 ? shared : -(relative[index] as number) * slack;
      if (earned !== undefined)
        for (let party = 0; party < parties; party++)
          gains[party] = (gains[party] as number) + part * (earned[party] as number);
      if (value > 0) {
        if (inside > 0 && inside < members.length) {
          let sum = 0;
          for (const [place, { block, within }] of members.entries()) {
            const turned = (own[place] as number) * (within[choices[block] as number] === 1 ? Math.exp(-step) : 1);
            own[place] = Math.max(LEAST_SHARE / members.length, turned);
            sum += own[place] as number;
          }
          for (let place = 0; place < own.length; place++) own[place] = (own[place] as number) / sum;
        }
      } else {
        const turned = Math.max(0, (relative[index] as number) - step * slack);
        relative[index] = earned === undefined ? turned : Math.min(1, turned);
      }
    }
    turn(weights, objective.descent(gains, weighted, weights), step, objective);
  }
  return { ...(best as Omit<Relaxation, 'met'>), met: [...met.values()] };
}

/** `relative`: prices in parts of −v, or of the mean spread of a block where nothing may lie in the rectangle. */
function price(
  { blocks, rectangles }: Parts,
  places: Int32Array,
  base: readonly number[],
  weights: Float64Array,
  shares: readonly Float64Array[],
  relative: Float64Array,
): Priced {
  const parties = base.length;
  const worth = new Float64Array(places[blocks.length] as number);
  let spread = 0;
  for (const [block, { scores, size }] of blocks.entries()) {
    let most = Number.NEGATIVE_INFINITY;
    let least = Number.POSITIVE_INFINITY;
    for (let choice = 0; choice < size; choice++) {
      let sum = 0;
      for (let party = 0; party < parties; party++)
        sum += (weights[party] as number) * (scores[choice * parties + party] as number);
      worth[(places[block] as number) + choice] = sum;
      most = Math.max(most, sum);
      least = Math.min(least, sum);
    }
    spread += most - least;
  }
  let constant = base.reduce((sum, gain, party) => sum + gain * (weights[party] as number), 0);
  const values = new Float64Array(rectangles.length);
  const prices = new Float64Array(rectangles.length);
  for (const [index, { members, earned }] of rectangles.entries()) {
    let value = 0;
    if (earned !== undefined)
      for (let party = 0; party < parties; party++) value += (weights[party] as number) * (earned[party] as number);
    values[index] = value;
    // A single member decides alone: what it earns is its own.
    const unit = earned === undefined ? spread / blocks.length : -value;
    const own = members.length === 1 && earned !== undefined ? unit : (relative[index] as number) * unit;
    const paid = value > 0 ? 0 : own;
    prices[index] = paid;
    constant += paid * (members.length - 1);
    for (const [place, { block, within }] of members.entries()) {
      const each = value > 0 ? value * (shares[index]?.[place] as number) : -paid;
      if (each === 0) continue;
      const first = places[block] as number;
      for (let choice = 0; choice < within.length; choice++)
        if (within[choice] === 1) worth[first + choice] = (worth[first + choice] as number) + each;
    }
  }
  return { worth, constant, values, prices };
}
