import type { Parts } from '../blocks.ts';
import type { Objective } from '../objective.ts';

const PASSES = 30;

/**
 * Hill climbing over joined blocks, one block at a time: fewer broken rules first, then less below the floors, then a
 * larger objective, then a larger weighted sum. Changes `choices`; gives the gains it ends at, or undefined where a rule
 * stays broken.
 */
export function climb(
  { blocks, rectangles }: Parts,
  base: readonly number[],
  choices: Int32Array,
  objective: Objective,
  weights: Float64Array,
): Float64Array | undefined {
  const parties = base.length;
  const about = aboutBlocks({ blocks, rectangles });
  const inside = rectangles.map(({ members }) =>
    members.reduce((sum, { block, within }) => sum + (within[choices[block] as number] as number), 0),
  );
  const gains = Float64Array.from(base);
  let broken = 0;
  for (const [block, { scores }] of blocks.entries()) add(gains, scores, (choices[block] as number) * parties, 1);
  for (const [index, { members, earned }] of rectangles.entries()) {
    if (inside[index] !== members.length) continue;
    if (earned === undefined) broken++;
    else add(gains, earned, 0, 1);
  }
  const tried = new Float64Array(parties);
  let now = standing(broken, gains, objective, weights);
  for (let better = true, pass = 0; better && pass < PASSES; pass++) {
    better = false;
    for (const [block, { scores, size }] of blocks.entries())
      for (let choice = 0; choice < size; choice++) {
        const old = choices[block] as number;
        if (choice === old) continue;
        tried.set(gains);
        add(tried, scores, old * parties, -1);
        add(tried, scores, choice * parties, 1);
        let breaks = broken;
        for (const { index, within } of about[block] ?? []) {
          const change = (within[choice] as number) - (within[old] as number);
          const { members, earned } = rectangles[index] as (typeof rectangles)[number];
          const others = (inside[index] as number) - (within[old] as number);
          if (change === 0 || others !== members.length - 1) continue;
          if (earned === undefined) breaks += change;
          else add(tried, earned, 0, change);
        }
        const then = standing(breaks, tried, objective, weights);
        if (!above(then, now)) continue;
        for (const { index, within } of about[block] ?? [])
          inside[index] = (inside[index] as number) + (within[choice] as number) - (within[old] as number);
        gains.set(tried);
        choices[block] = choice;
        broken = breaks;
        now = then;
        better = true;
      }
  }
  return broken === 0 ? gains : undefined;
}

/** `[block]` → the rectangles it is a member of, with its choices that lie within. */
export function aboutBlocks({ blocks, rectangles }: Parts) {
  const about = blocks.map((): { readonly index: number; readonly within: Uint8Array }[] => []);
  for (const [index, { members }] of rectangles.entries())
    for (const { block, within } of members) about[block]?.push({ index, within });
  return about;
}

type Standing = readonly [broken: number, below: number, value: number, weighted: number];

function standing(broken: number, gains: Float64Array, objective: Objective, weights: Float64Array): Standing {
  let below = 0;
  let weighted = 0;
  for (const [party, gain] of gains.entries()) {
    if (gain < 0) below += gain;
    weighted += gain * (weights[party] as number);
  }
  return [-broken, below, below < 0 ? 0 : objective.value(gains), weighted];
}

function above(one: Standing, other: Standing): boolean {
  for (const [place, value] of one.entries()) if (value !== other[place]) return value > (other[place] as number);
  return false;
}

function add(gains: Float64Array, scores: Float64Array, at: number, times: number): void {
  for (let party = 0; party < gains.length; party++)
    gains[party] = (gains[party] as number) + times * (scores[at + party] as number);
}
