import { conditionsOf } from '../../rule.ts';
import type { Space } from '../../space.ts';

/** One of the blocks that a rectangle is about, with the choices that lie within it. */
export interface Member {
  readonly block: number;
  /** `[choice]` → 1 within, 0 outside. */
  readonly within: Uint8Array;
  /** How many of the block's choices lie within. */
  readonly size: number;
}

/**
 * What happens when the choices of several blocks all lie within given sets: an interaction is earned, or a rule is
 * broken (the choices of which no condition holds are the rule's rectangle).
 */
export interface Rectangle {
  readonly members: readonly Member[];
  /** Per party; undefined where nothing may lie in the rectangle. */
  readonly earned: Float64Array | undefined;
}

/** The rules and interactions of a space whose blocks are its issues; interactions over the same options are one. */
export function rectanglesOf({ optionCounts, rules, parties }: Space): readonly Rectangle[] {
  const rectangles: Rectangle[] = [];
  const memberOf = (block: number, holds: (option: number) => boolean): Member => {
    const within = Uint8Array.from({ length: optionCounts[block] as number }, (_, option) => Number(holds(option)));
    return { block, within, size: within.reduce((sum, one) => sum + one, 0) };
  };
  for (const rule of rules) {
    const conditions = conditionsOf(rule);
    const issues = [...new Set(conditions.map(({ issue }) => issue))];
    const members = issues.map((issue) =>
      memberOf(issue, (option) =>
        conditions.every((one) => one.issue !== issue || (one.option === option) !== one.taken),
      ),
    );
    if (members.every(({ size }) => size > 0)) rectangles.push({ members, earned: undefined });
  }
  const known = new Map<string, Float64Array>();
  for (const [party, { terms = [] }] of parties.entries())
    for (const { when, value } of terms) {
      // A term over no issue is earned by every package: with any choice of the first issue.
      const issues = when.length === 0 ? [0] : [...new Set(when.map(({ issue }) => issue))];
      const members = issues.map((issue) =>
        memberOf(issue, (option) => when.every((one) => one.issue !== issue || one.options.includes(option))),
      );
      if (value === 0 || members.some(({ size }) => size === 0)) continue;
      const key = members.map(({ block, within }) => `${block}:${within.join('')}`).join(' ');
      const earned = known.get(key) ?? new Float64Array(parties.length);
      if (!known.has(key)) rectangles.push({ members, earned });
      known.set(key, earned);
      earned[party] = (earned[party] as number) + value;
    }
  return rectangles;
}
