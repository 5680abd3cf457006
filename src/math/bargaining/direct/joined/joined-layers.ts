import type { Block, Parts } from '../blocks.ts';
import { aboutBlocks } from './climb.ts';
import type { Member, Rectangle } from './rectangle.ts';
import type { Relaxation } from './relaxation.ts';

/** What is known after some joined blocks are decided; one for each depth, written over again and again. */
export interface Layer {
  /** `[first of the block + choice]`: the numbers of `Priced.worth`, with what is decided taken into account. */
  readonly worth: Float64Array;
  /** 1 where a choice is still open. */
  readonly open: Uint8Array;
  /** `[rectangle]` → members not decided; 0 when it is earned or lost. */
  readonly left: Int16Array;
  /** `[party]` → the most it can gain, every block and interaction at its best for it; its gain when all is decided. */
  readonly hopes: Float64Array;
  constant: number;
}

/** The layers of a depth-first search, and how one more block is decided. */
export interface Layers {
  readonly layers: readonly Layer[];
  /** `[block]` → its choice, −1 where it is not decided; kept by the search. */
  readonly decided: Int32Array;
  /** Fills the layer below; `decided` holds the choice already. False when a forbidden rectangle is complete. */
  readonly decide: (depth: number, block: number, choice: number) => boolean;
}

/**
 * The relaxation kept exact for what is decided: a rectangle that is lost counts no more, the last undecided member of
 * one has its whole worth, and the last choices that would complete a forbidden one are closed (forward checking).
 */
export function layersOf(
  parts: Parts,
  base: readonly number[],
  places: Int32Array,
  { shares, priced }: Relaxation,
): Layers {
  const { blocks, rectangles } = parts;
  const parties = base.length;
  const about = aboutBlocks(parts);
  const most = blocks.map((block) => mostOfParties(block, parties));
  const decided = new Int32Array(blocks.length).fill(-1);
  const layers = Array.from(
    { length: blocks.length + 1 },
    (): Layer => ({
      worth: priced.worth.slice(),
      open: new Uint8Array(priced.worth.length).fill(1),
      left: Int16Array.from(rectangles, ({ members }) => members.length),
      hopes: new Float64Array(parties),
      constant: priced.constant,
    }),
  );

  const raise = (to: Layer, { block, within }: Member, by: number): void => {
    const first = places[block] as number;
    for (let choice = 0; choice < within.length; choice++)
      if (within[choice] === 1) to.worth[first + choice] = (to.worth[first + choice] as number) + by;
  };
  const close = (to: Layer, { block, within }: Member): void => {
    const first = places[block] as number;
    for (let choice = 0; choice < within.length; choice++) if (within[choice] === 1) to.open[first + choice] = 0;
  };
  /** The shares of a rectangle's undecided members and of the one that is being decided. */
  const shareLeft = (index: number, { members }: Rectangle, deciding: number): number => {
    let sum = 0;
    for (const [place, { block }] of members.entries())
      if (decided[block] === -1 || block === deciding) sum += shares[index]?.[place] as number;
    return sum;
  };
  /** One more member lies within and others are to come, to which its share goes. */
  const enter = (to: Layer, index: number, rectangle: Rectangle, left: number, deciding: number): void => {
    const value = priced.values[index] as number;
    const { members, earned } = rectangle;
    if (earned !== undefined && value > 0) {
      const whole = shareLeft(index, rectangle, deciding);
      const own = shares[index]?.[members.findIndex(({ block }) => block === deciding)] as number;
      to.constant -= (value * own) / whole;
      const more = value * (1 / (whole - own) - 1 / whole);
      for (const [place, member] of members.entries())
        if (decided[member.block] === -1) raise(to, member, more * (shares[index]?.[place] as number));
    } else if (left === 2) {
      const last = members.find(({ block }) => decided[block] === -1) as Member;
      if (earned === undefined) close(to, last);
      else raise(to, last, value + (priced.prices[index] as number));
    }
  };
  /** A member lies outside: what the rectangle counted for the others is taken back. */
  const leave = (to: Layer, index: number, rectangle: Rectangle, left: number, deciding: number): void => {
    if (left === 1) return;
    const value = priced.values[index] as number;
    if (rectangle.earned !== undefined && value > 0) {
      const whole = shareLeft(index, rectangle, deciding);
      for (const [place, member] of rectangle.members.entries())
        if (decided[member.block] === -1) raise(to, member, (-value * (shares[index]?.[place] as number)) / whole);
      return;
    }
    const paid = priced.prices[index] as number;
    if (paid === 0) return;
    to.constant -= paid * (left - 1);
    for (const member of rectangle.members) if (decided[member.block] === -1) raise(to, member, paid);
  };

  const root = layers[0] as Layer;
  for (let party = 0; party < parties; party++) {
    let hope = base[party] as number;
    for (const own of most) hope += own[party] as number;
    for (const { earned } of rectangles) hope += Math.max(0, earned?.[party] ?? 0);
    root.hopes[party] = hope;
  }
  for (const { members, earned } of rectangles)
    if (members.length === 1 && earned === undefined) close(root, members[0] as Member);

  return {
    layers,
    decided,
    decide: (depth, block, choice) => {
      const from = layers[depth] as Layer;
      const to = layers[depth + 1] as Layer;
      to.worth.set(from.worth);
      to.open.set(from.open);
      to.left.set(from.left);
      to.constant = from.constant + (from.worth[(places[block] as number) + choice] as number);
      const { scores } = blocks[block] as Block;
      for (let party = 0; party < parties; party++)
        to.hopes[party] =
          (from.hopes[party] as number) -
          (most[block]?.[party] as number) +
          (scores[choice * parties + party] as number);
      for (const { index, within } of about[block] ?? []) {
        const left = to.left[index] as number;
        if (left === 0) continue;
        const rectangle = rectangles[index] as Rectangle;
        const inside = within[choice] === 1;
        const settled = !inside || left === 1;
        if (inside && settled && rectangle.earned === undefined) return false;
        if (settled && rectangle.earned !== undefined)
          for (let party = 0; party < parties; party++) {
            const gain = rectangle.earned[party] as number;
            to.hopes[party] = (to.hopes[party] as number) + (inside ? Math.min(0, gain) : -Math.max(0, gain));
          }
        to.left[index] = settled ? 0 : left - 1;
        if (!inside) leave(to, index, rectangle, left, block);
        else if (!settled) enter(to, index, rectangle, left, block);
      }
      return true;
    },
  };
}

/** Per party, the most that the choices of a block give. */
function mostOfParties({ scores, size }: Block, parties: number): Float64Array {
  const most = new Float64Array(parties).fill(Number.NEGATIVE_INFINITY);
  for (let choice = 0; choice < size; choice++)
    for (let party = 0; party < parties; party++)
      most[party] = Math.max(most[party] as number, scores[choice * parties + party] as number);
  return most;
}
