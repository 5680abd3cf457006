import {
  brokenRules,
  type Generator as Chance,
  type Choice,
  type Package,
  packageScores,
  type Rule,
  type Space,
  type Term,
} from '../../src/math/index.ts';

/** A package as it stands in the list of all. */
export interface Listed {
  readonly offered: Package;
  readonly scores: readonly number[];
}

/** The slow obvious way: every package that obeys the rules, in option order. */
export function listed(space: Space): readonly Listed[] {
  const { optionCounts, rules } = space;
  const all: Listed[] = [];
  const offered = optionCounts.map(() => 0);
  for (;;) {
    if (brokenRules(offered, rules).length === 0)
      all.push({ offered: [...offered], scores: packageScores(space, offered) });
    let issue = offered.length - 1;
    while (issue >= 0 && offered[issue] === (optionCounts[issue] as number) - 1) offered[issue--] = 0;
    if (issue < 0) return all;
    offered[issue] = (offered[issue] as number) + 1;
  }
}

/** How large single scores may be: small ones tie, the largest stand at the end of the exact integers. */
const sizes = [1, 3, 60, 1e6, 2 ** 40, 2 ** 48] as const;

/**
 * A space of at most `most` packages as chance has it: one-option issues, issues that somebody does not care for,
 * options that are alike, scores below zero, rules that contradict each other, interactions; walk-aways below all, at a
 * package's own worth, in the middle, or above everything.
 */
export function chanceSpace(chance: Chance, parties: number, most: number): Space {
  const below = (count: number) => Math.floor(chance() * count);
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const optionCounts: number[] = [];
  for (let packages = 1; packages < most && optionCounts.length < 12; ) {
    const count = oneOf([1, 2, 2, 3, 4, 5, 7, 10]);
    if (packages * count > most) break;
    packages *= count;
    optionCounts.push(count);
  }
  const choice = (): Choice => {
    const issue = below(optionCounts.length);
    return { issue, option: below(optionCounts[issue] as number) };
  };
  const rules = Array.from({ length: oneOf([0, 0, 1, 3, 7]) }, (): Rule => {
    const kind = oneOf(['excludes', 'requires', 'only-with'] as const);
    if (kind === 'only-with') return { kind, a: choice(), oneOf: Array.from({ length: below(4) }, choice) };
    return { kind, a: choice(), b: choice() };
  });
  const size = oneOf(sizes);
  const signed = chance() < 0.3;
  const score = () => Math.floor(chance() * (size + 1)) - (signed ? Math.floor(size / 2) : 0);
  const scores = () =>
    optionCounts.map((count) => {
      const row = Array.from({ length: count }, score);
      if (chance() < 0.15) row.fill(0);
      if (chance() < 0.15) row[count - 1] = row[0] as number;
      return row;
    });
  const term = (): Term => ({
    value: score() - Math.floor(size / 2),
    when: Array.from({ length: 1 + below(3) }, () => {
      const { issue, option } = choice();
      const range = Array.from({ length: optionCounts[issue] as number }, (_, one) => one);
      return { issue, options: range.filter((one) => one === option || chance() < 0.4) };
    }),
  });
  const terms = chance() < 0.5 ? 0 : 1 + below(3);
  const drawn = Array.from({ length: parties }, () => ({
    reservation: 0,
    scores: scores(),
    terms: Array.from({ length: terms }, term),
  }));
  // Two parties that want the same, now and then.
  if (parties > 1 && chance() < 0.1) drawn[1] = { ...(drawn[0] as (typeof drawn)[number]) };
  const space: Space = { optionCounts, rules, hundred: Math.max(1, size * optionCounts.length), parties: drawn };
  const some = packageScores(
    space,
    optionCounts.map((count) => below(count)),
  );
  const spread = size * optionCounts.length;
  const how = chance();
  return {
    ...space,
    parties: drawn.map((party, index) => ({
      ...party,
      reservation:
        how < 0.15
          ? -2 * spread
          : how < 0.25
            ? 2 * spread
            : how < 0.6
              ? (some[index] as number)
              : Math.floor((some[index] as number) - chance() * spread * 0.3),
    })),
  };
}
