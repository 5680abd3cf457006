import type { Parts } from '../blocks.ts';
import { noIncumbent, TIE_NODES } from '../incumbent.ts';
import type { Objective } from '../objective.ts';
import type { Search } from '../optimum.ts';
import { climb } from './climb.ts';
import { type Layer, layersOf } from './joined-layers.ts';
import { bestRelaxation, placesOf } from './relaxation.ts';

const ROUNDS = 300;

/** Packages met on the way to the multipliers from which the climbing begins. */
const CLIMBS = 24;

/** What one node here costs, in nodes of blocks that nothing joins. */
const NODE = 4;

/**
 * The same as `searchApart` where rectangles join the blocks: depth-first, always the block next whose choices differ most
 * or of which one choice is left. Each branch is bounded by the relaxation, in which a rectangle that is earned or lost
 * for sure counts exactly; a choice that would complete a forbidden rectangle is closed (forward checking). At the limit
 * the best found stands with the largest bound of what was left unseen.
 */
export function searchJoined(
  parts: Parts,
  base: readonly number[],
  objective: Objective,
  beats: (gains: readonly number[], than: readonly number[]) => boolean,
  nodeLimit: number,
): Search {
  const { blocks } = parts;
  const places = placesOf(parts);
  const relaxation = bestRelaxation(parts, base, objective, ROUNDS);
  const { weights, priced } = relaxation;
  const { layers, decided, decide } = layersOf(parts, base, places, relaxation);
  /** What rounding may do to a sum of worths. */
  const slack = 1e-11 * priced.worth.reduce((sum, one) => sum + Math.abs(one), Math.abs(priced.constant));
  const incumbent = noIncumbent(objective, beats);
  /** The largest bound of what was left unseen; undefined where nothing was. */
  let unseen: number | undefined;
  let nodes = 0;
  let limit = Math.max(1, Math.floor(nodeLimit / NODE));
  /** See `Incumbent.outdoes`. */
  let side = 1;

  const boundOf = objective.boundBy(weights);
  const hopeOf = (weighted: number) => boundOf(weighted + slack);
  const tooLittle = (hope: number) => incumbent.outdoes(hope, side);

  const walk = (depth: number): void => {
    nodes++;
    const layer = layers[depth] as Layer;
    if (depth === blocks.length) {
      incumbent.consider(decided, layer.hopes);
      return;
    }
    let weighted = layer.constant;
    let next = -1;
    let widest = Number.NEGATIVE_INFINITY;
    let top = 0;
    for (let block = 0; block < blocks.length; block++) {
      if (decided[block] !== -1) continue;
      let largest = Number.NEGATIVE_INFINITY;
      let smallest = Number.POSITIVE_INFINITY;
      let count = 0;
      for (let at = places[block] as number; at < (places[block + 1] as number); at++) {
        if (layer.open[at] === 0) continue;
        const worth = layer.worth[at] as number;
        count++;
        if (worth > largest) largest = worth;
        if (worth < smallest) smallest = worth;
      }
      if (count === 0) return;
      weighted += largest;
      const width = count === 1 ? Number.POSITIVE_INFINITY : largest - smallest;
      if (width > widest) {
        widest = width;
        next = block;
        top = largest;
      }
    }
    // No gain may be negative: neither anybody's nor their weighted sum.
    if (weighted < -slack || layer.hopes.some((hope) => hope < 0)) return;
    const hope = Math.min(hopeOf(weighted), objective.value(layer.hopes));
    if (tooLittle(hope)) return;
    if (nodes > limit) {
      unseen = Math.max(unseen ?? hope, hope);
      return;
    }
    const first = places[next] as number;
    const choices: number[] = [];
    for (let at = first; at < (places[next + 1] as number); at++) if (layer.open[at] === 1) choices.push(at);
    choices.sort((a, b) => (layer.worth[b] as number) - (layer.worth[a] as number) || a - b);
    for (const at of choices) {
      const own = Math.min(hope, hopeOf(weighted - top + (layer.worth[at] as number)));
      if (tooLittle(own)) break;
      if (nodes > limit) {
        unseen = Math.max(unseen ?? own, own);
        break;
      }
      decided[next] = at - first;
      if (decide(depth, next, at - first)) walk(depth + 1);
    }
    decided[next] = -1;
  };

  for (const start of everyNth(relaxation.met, CLIMBS)) {
    const choices = start.slice();
    const gained = climb(parts, base, choices, objective, weights);
    if (gained !== undefined) incumbent.consider(choices, gained);
  }
  walk(0);
  const left = unseen as number | undefined;
  const proven = left === undefined;
  if (proven && incumbent.best() !== undefined) {
    side = -1;
    limit = nodes + Math.min(TIE_NODES, limit);
    walk(0);
  }
  const best = incumbent.best();
  if (best === undefined) return proven ? 'infeasible' : 'stopped';
  const bound = proven ? best.value : Math.max(Math.min(relaxation.bound, left), best.value);
  return { ...best, bound, proven, nodes };
}

/** At most `count` of a list, evenly spread. */
function everyNth<Item>(list: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, Math.ceil(list.length / count));
  return list.filter((_, index) => index % step === 0);
}
